/** Discord's dark look, near enough. */
export const discordStyle = `
.end { max-height: 620px; overflow: hidden; display: flex; flex-direction: column; justify-content: flex-end; mask-image: linear-gradient(transparent, #000 60px); }
.button.done { opacity: 0.5; }
.tag { padding: 1px 8px; border-radius: 8px; background: #4e5058; font-size: 12px; font-weight: 400; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { width: 720px; padding: 16px 20px; background: #313338; color: #dbdee1; font: 16px/1.4 "gg sans", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
a { color: #00a8fc; }
p { min-height: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
p.gap { height: 10px; }
p.small { color: #949ba4; font-size: 13px; }
p.item { padding-left: 14px; text-indent: -14px; }
p.item > span:first-child { margin-right: 8px; }
.message { display: flex; gap: 14px; padding: 8px 0; }
.message .body { flex: 1; min-width: 0; }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; color: #fff; font-weight: 700; display: grid; place-items: center; }
.avatar.person { background: #2e7d6b; }
.avatar.app { background: #5865f2; font-size: 22px; }
.who b { color: #f2f3f5; font-weight: 600; }
.badge { margin-left: 5px; padding: 1px 5px; border-radius: 3px; background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; vertical-align: 2px; }
time { margin-left: 8px; color: #949ba4; font-size: 12px; }
.text + .text { margin-top: 8px; }
.reaction { display: inline-block; margin-top: 4px; padding: 1px 7px; border: 1px solid #5865f2; border-radius: 8px; background: #5865f24d; font-size: 14px; }
.thread { margin-bottom: 6px; padding-bottom: 10px; border-bottom: 1px solid #4e5058; color: #f2f3f5; font-weight: 600; }
.modal { padding: 20px; border-radius: 8px; background: #2b2d31; }
.modal header { display: flex; justify-content: space-between; margin-bottom: 14px; color: #f2f3f5; font-size: 20px; font-weight: 600; }
.modal .field { height: 84px; margin: 6px 0 16px; padding: 9px 12px; border-radius: 8px; background: #1e1f22; color: #949ba4; }
.modal footer { display: flex; justify-content: flex-end; gap: 8px; }
.button.blue { background: #5865f2; }
.note { margin-top: 4px; color: #949ba4; font-size: 12px; }
.mention { padding: 0 2px; border-radius: 3px; background: #5865f24d; color: #c9cdfb; }
code { padding: 2px 4px; border-radius: 4px; background: #2b2d31; font: 13px "DejaVu Sans Mono", Menlo, Consolas, monospace; }
pre { margin: 6px 0; padding: 8px; border: 1px solid #1e1f22; border-radius: 4px; background: #2b2d31; font: 13px/1.3 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; }
blockquote { padding-left: 10px; border-left: 4px solid #4e5058; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 0; }
.button { display: inline-block; padding: 6px 14px; border-radius: 8px; background: #4e5058; color: #fff; font-size: 14px; font-weight: 500; line-height: 18px; }
.button.solved { background: #248046; }
.button svg { width: 17px; height: 17px; fill: none; stroke: #fff; stroke-width: 1.6; stroke-linejoin: round; vertical-align: -3px; }
.down svg { transform: rotate(180deg); }
.select { display: flex; justify-content: space-between; width: 420px; padding: 9px 12px; border-radius: 8px; background: #1e1f22; color: #949ba4; font-size: 14px; }
.section { display: flex; justify-content: space-between; align-items: flex-start; gap: 16px; margin-top: 8px; }
.section > div { flex: 1; min-width: 0; }
.section .button { flex: none; }
`;
