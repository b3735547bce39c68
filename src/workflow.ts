/** The workflow that checks pull requests, as the README shows it and `gateway-lint init` writes it. */
export const WORKFLOW = `name: gateway-lint
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  gateway-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@93cb6efe18208431cddfb8368fd83d5badbf9bfd # v5.0.1
        with:
          persist-credentials: false
      - uses: OWNER/gateway-lint@v1
`;

/** Where it lies, relative to the root of the repository. */
export const WORKFLOW_FILE = '.github/workflows/gateway-lint.yml';
