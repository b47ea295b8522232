import type { Relate } from "./wordnet.ts";

/**
 * Groups of words that engineers use for the same thing, one group on each line. This is general usage, not fitted to any
 * knowledge.
 */
const groups = `
  admin administrator
  amazon aws
  app application program
  argument arg parameter param
  async asynchronous
  authentication auth login signin
  authorization auth permission
  backend server
  benchmark bench
  binary executable
  boilerplate scaffolding
  bug defect issue error
  buildserver ci pipeline
  callback hook webhook
  coder developer dev programmer engineer
  colleague coworker teammate
  company firm organization business corporation org vendor
  compile build compilation
  config configuration setting option
  console terminal shell cli
  container docker
  chrome chromium
  cost price expense fee bill spend
  crash panic abort failure
  credential password secret
  customer client user
  cpu processor core
  database db datastore
  debug troubleshoot diagnose
  dependency dep package
  deploy release ship rollout
  developer engineer dev
  directory folder dir
  docs documentation manual guide
  domain area field
  downtime outage
  encrypt cipher
  endpoint route url
  environment env
  exception error
  extension plugin addon
  fast quick speedy performant
  flag option switch
  freeze hang stall stuck
  function func method routine
  gigabyte gb
  golang go
  holiday vacation pto leave
  implement implementation impl
  incident outage
  infrastructure infra
  initialize init setup bootstrap
  install installation setup
  integrate integration interoperate interop
  job task
  javascript js
  kubernetes k8s
  laggy slow sluggish latency
  lag delay latency
  language lang
  laptop computer machine
  library lib crate package module
  license licence
  lint linter
  maximum max
  megabyte mb
  memory ram mem
  merge pr
  message msg
  metric measure
  microservice service
  migrate move switch port transition
  minimum min
  monitor observe
  newbie newcomer beginner novice rookie
  node nodejs
  novice beginner junior
  notify alert
  onboard onboarding induction
  organization company org
  outage incident downtime
  payment pay
  performance speed perf
  postgres postgresql pg
  production prod live
  programming coding
  proxy gateway
  prototype poc mvp
  python py
  query sql
  queue backlog
  quota limit
  refactor restructure
  regex regexp
  remove delete drop
  repository repo
  request req
  rewrite port redo reimplement
  salary pay compensation wage
  sandbox isolation
  schedule cron timetable
  server host machine
  sick ill
  slow sluggish
  source src
  specification spec
  staff employee personnel
  start begin
  startup company
  statistic stat
  storage disk
  support help
  synchronize sync synchronization
  team group squad crew
  temporary temp tmp
  test qa
  throttle limit ratelimit
  token key
  tool utility
  traffic load
  training teach learn
  typescript ts
  undo revert rollback
  upgrade update
  usage use
  variable var
  version release
  virtual vm
  vulnerability cve exploit weakness
  webassembly wasm
  wireless wifi
  worker thread process
`;

/** Abbreviations, one on each line, with the words that explain them or are related to them. */
const abbreviations = `
  ai artificial intelligence
  azure microsoft
  cdn edge network
  ci pipeline continuous
  cd deployment delivery
  crud database
  cve vulnerability
  ddos denial
  devops operations
  ffi foreign interface
  fs file
  gc garbage collector collection
  gcp google cloud
  github git
  gpu graphics
  gui interface
  hr human resources people
  iac infrastructure
  ide editor
  ios mobile
  iot embedded
  jit compiler
  jvm java
  k8s kubernetes
  llm model
  mfa factor authentication
  ml machine learning
  mvp prototype
  oom memory
  oncall call rotation
  oop object
  orm database
  os operating system
  oss open source
  p95 percentile
  p99 percentile tail
  poc prototype concept
  pr pull review merge
  pto vacation holiday
  qa testing
  rfc proposal
  rpc remote procedure
  sdk client library
  sla agreement
  sre reliability
  sso login
  ssl tls
  tls ssl certificate
  ttl expiry expire
  ui interface
  ux experience
  vcs git
  vpn network
  wfh remote home
  windows desktop
  mac desktop
  android mobile
  iphone mobile
`;

/** The closeness of two words of a group, and of an abbreviation and its words, on the scale of the lexicon (0 to 1). */
const groupCloseness = 0.9;
const abbreviationCloseness = 0.8;

/** Calls `relate` for each ordered pair of words in a group, and for each abbreviation with each of its words. */
export function relateJargon(relate: Relate): void {
  for (const words of lines(groups)) {
    for (const word of words) for (const other of words) if (word !== other) relate(word, other, groupCloseness);
  }
  for (const [word = "", ...others] of lines(abbreviations)) {
    for (const other of others) relate(word, other, abbreviationCloseness);
  }
}

/** All words of the lists above. None of them counts as a name, even if WordNet lists it as one: "dev", "ops", "mac". */
export const jargonWords: ReadonlySet<string> = new Set([...lines(groups), ...lines(abbreviations)].flat());

function lines(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" "));
}
