/**
 * Abbreviations of offices and of terms from work and computing. They are never corrected, however close they are to another
 * word: "cto" is not a typo for "to". General usage, not fitted to any knowledge.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  `adr api apm asap aws b2b b2c bcp byod capex cdn ceo cfo cio ciso cjk cli cmo coo cors cpu crm crud csr css csv cto
  dba ddos dkim dlp dmarc dns dpa dpo dsl eap eks emea eod eol eow erp eta etl faq fte gcp gdpr gke gpu gui hcm hipaa
  hpa hris hrm hsm html http iam ide idp iso itil jdk jpg json jvm jwt k8s kms kpi ldap llc llm lms lts mfa mrr msp
  mtbf mtls mttr mvp nda ndr nfc nfs nps oauth ocr oidc okr ooo opex orm osi oss otp pdf pii pki png poc prd psp pto
  pvc qbr rbac rca rdp rds rfc rfp roi rpc rpo rsa rss rto saas saml sbom scim sdk sdlc seo sftp sla sli slo smb sme
  smtp sop spf sql sre ssd ssh ssl sso stt svg svp tco tcp tdd tls tos tpm ttl tts uat udp uri url usb utc uuid vat
  vcs vdi vlan voip vpc vpn vps waf wan wfh wip xml xss yaml`.split(/\s+/),
);
