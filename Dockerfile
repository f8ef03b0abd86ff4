# The worker and the command line of Durable Desk in one image. Debian, not Alpine: Temporal's SDK brings a native part
# that is built for glibc.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# `npm install`, not `npm ci`: the lock file leaves out where packages were downloaded from.
RUN npm install --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
RUN node scripts/build.mjs

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
# The slim image has no certificates, and TLS to a Temporal server or to a model provider needs them.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && install --directory --owner=node --group=node --mode=0700 /var/lib/durable-desk
WORKDIR /app
ENV NODE_ENV=production \
  DESK_STATE_DIR=/var/lib/durable-desk
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/lib ./lib
COPY package.json ./
COPY bin ./bin
COPY playbook ./playbook
COPY examples ./examples
COPY deploy/worker-health.mjs ./deploy/
USER node
VOLUME /var/lib/durable-desk
ENTRYPOINT ["node", "/app/bin/desk.mjs"]
CMD ["worker"]
