/** Slack's look, near enough. */
export const slackStyle = `
.end { max-height: 620px; overflow: hidden; display: flex; flex-direction: column; justify-content: flex-end; mask-image: linear-gradient(transparent, #000 60px); }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { width: 720px; padding: 16px 20px; background: #fff; color: #1d1c1d; font: 15px/1.47 Lato, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
a { color: #1264a3; text-decoration: none; }
p { margin: 0 0 4px; white-space: pre-wrap; }
.message { display: flex; gap: 10px; padding: 6px 0; }
.message .body { flex: 1; min-width: 0; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 6px; color: #fff; font-weight: 700; display: grid; place-items: center; }
.avatar.person { background: #2e7d6b; }
.avatar.app { background: #3b3a8f; font-size: 22px; }
.who b { font-weight: 900; }
.badge { margin-left: 5px; padding: 1px 4px; border-radius: 3px; background: #e8e8e8; color: #616061; font-size: 10px; font-weight: 700; vertical-align: 1px; }
time { margin-left: 8px; color: #616061; font-size: 12px; }
.note { color: #616061; font-size: 12px; }
.mention { padding: 0 2px 1px; border-radius: 3px; background: #1d9bd11a; color: #1264a3; }
ul, ol { margin: 0 0 4px; padding-left: 28px; }
.quoted { padding-left: 40px; border-left: 4px solid #ddd; }
.indent-1 { margin-left: 28px; }
.indent-2 { margin-left: 56px; }
.indent-3 { margin-left: 84px; }
code { padding: 2px 3px 1px; border: 1px solid #1d1c1d21; border-radius: 3px; background: #1d1c1d0a; color: #c01343; font: 12px/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
pre { margin: 4px 0; padding: 8px; border: 1px solid #1d1c1d21; border-radius: 4px; background: #1d1c1d0a; font: 12px/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid #ddd; white-space: pre-wrap; }
table { margin: 4px 0; border-collapse: collapse; }
td { padding: 4px 8px; border: 1px solid #1d1c1d21; vertical-align: top; }
tr:first-child td { font-weight: 700; background: #1d1c1d0a; }
.context { margin: 4px 0 6px; color: #616061; font-size: 13px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0; }
.button { display: inline-block; max-width: 100%; padding: 5px 11px 6px; border: 1px solid #1d1c1d4d; border-radius: 4px; background: #fff; font-size: 13px; font-weight: 700; line-height: 16px; }
.button svg { width: 16px; height: 16px; fill: none; stroke: #1d1c1d; stroke-width: 1.6; stroke-linejoin: round; vertical-align: -3px; }
.down svg { transform: rotate(180deg); }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.button.select { min-width: 180px; font-weight: 400; color: #616061; }
.button .arrow { float: right; margin-left: 12px; }
.section { display: flex; justify-content: space-between; align-items: flex-start; gap: 12px; margin: 6px 0; }
.section > div { min-width: 0; }
.section .button { flex: none; }
.input { margin: 8px 0; }
.field { height: 64px; margin-top: 4px; border: 1px solid #1d1c1d4d; border-radius: 4px; }
.prompts { display: flex; flex-direction: column; align-items: flex-start; gap: 8px; }
.reaction { display: inline-block; padding: 0 8px; border: 1px solid #1264a3; border-radius: 12px; background: #1d9bd11a; color: #1264a3; font-size: 12px; }
.thread { margin-left: 0; }
.replies { margin: 4px 0; display: flex; align-items: center; gap: 10px; color: #616061; font-size: 13px; }
.replies::after { content: ""; flex: 1; border-top: 1px solid #ddd; }
.modal { border: 1px solid #1d1c1d33; border-radius: 8px; box-shadow: 0 4px 16px #0002; }
.modal header { display: flex; justify-content: space-between; padding: 16px 24px; font-size: 20px; font-weight: 900; }
.modal .cross { color: #616061; font-size: 16px; }
.modal .body { padding: 0 24px 8px; }
.modal footer { padding: 12px 24px 16px; text-align: right; }
`;
