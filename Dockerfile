# docker build -t gateway-lint . && docker run --rm -v "$PWD:/repository:ro" gateway-lint
FROM node:24-alpine

# git says which files of a checkout are the repository's.
# hadolint ignore=DL3018
RUN apk add --no-cache git

COPY . /opt/gateway-lint
USER node
WORKDIR /repository
ENTRYPOINT ["node", "/opt/gateway-lint/dist/cli.js"]
