/**
 * Products, companies, languages and tools of computing that no dictionary lists, or that dictionaries list with another
 * meaning. Such a word is never a misspelling, however close it is to another word: "cython" is not meant as "python". This is
 * general usage, not fitted to any knowledge. Names that mostly mean something else in English, such as "go" or "notion", are
 * left out.
 */
export const technologyNames: ReadonlySet<string> = new Set(
  `adobe adyen airbnb airflow airtable akamai algolia alibaba amd android angular ansible anthropic apache arduino argocd
  asana atlassian auth0 azure bazel bigquery bitbucket bitcoin brainfuck buildkite canva cassandra centos chatgpt
  chromium circleci clang claude clickhouse clickup clojure cloudflare cloudfront cobol cockroachdb codeberg codecov
  confluence couchbase couchdb cpython cython databricks datadog debian deno dgraph django docker dotnet dropbox
  drupal duckdb dynamodb ebay ec2 eks elasticsearch elixir erlang esbuild etcd ethereum expo expressjs facebook fastapi
  fastify fedora figma firebase firefox flink fortran freebsd gcc gcp gerrit github gitlab gmail golang google gradle
  grafana graphql grpc gunicorn hadoop haproxy haskell hasura heroku hetzner htmx hubspot ibm influxdb instagram intel
  intellij intercom ios ipad iphone istio jaeger java javascript jenkins jetbrains jira jquery julia junit jupyter kafka
  keras keycloak kibana kotlin kubernetes laravel lastpass linkedin linode linux lisp llvm logstash loki lua macos
  mailchimp mailgun mariadb mastodon matlab mattermost memcached mesos microsoft minio miro mongodb mozilla mysql nats
  neo4j nestjs netflix netlify nextjs nginx nim nixos nodejs npm nuxt nvidia ocaml okta onenote openai opensearch
  openshift openstack opsgenie oracle pagerduty paypal perl php pinterest podman postgres postgresql powershell prisma
  prolog prometheus pulumi pycharm pypy pytest python pytorch qt rabbitmq reactjs reddit redhat redis redshift redux
  rspec ruby salesforce samsung scala scikit scylladb selenium sendgrid shopify signalfx sinatra skype smalltalk
  solidity solr sonarqube spacex splunk spotify springboot sqlalchemy sqlite sqs stackoverflow storybook supabase svelte
  svn swiftui symfony tailwind tensorflow terraform tesla tiktok tmux tomcat trello twilio twitch typescript uber ubuntu
  unix vercel vim vite vitest vmware vscode vue vuejs webpack webrtc wechat whatsapp wikipedia wordpress xamarin xcode
  yelp youtube zapier zend zendesk zig zookeeper zsh zustand`.split(/\s+/),
);
