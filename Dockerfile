# One image for server, worker and migrations (the command differs), and one that can also fill a demo shop:
#   docker build -t hypex .                     docker build --target demo -t hypex-demo .

FROM node:22-bookworm-slim AS base
WORKDIR /srv/shop
ENV MEDUSA_DISABLE_TELEMETRY=true

FROM base AS packages
COPY package.json package-lock.json ./

# `medusa db:migrate` creates a missing folder `migrations` beside each module; the running image is read-only.
FROM packages AS development-packages
RUN npm ci --no-audit --no-fund && for package in node_modules/@medusajs/*/dist; do mkdir -p "$package/migrations"; done

FROM packages AS production-packages
RUN npm ci --omit=dev --no-audit --no-fund && for package in node_modules/@medusajs/*/dist; do mkdir -p "$package/migrations"; done

FROM development-packages AS build
COPY tsconfig.json medusa-config.ts ./
COPY src ./src
COPY dev/seed ./dev/seed
# The build reads the configuration and so its required settings; these values live in this one command
# and reach neither a layer nor the environment of the image.
# In production's name React is built for speed, not for its developers.
RUN NODE_ENV=production JWT_SECRET="$(node -p 'crypto.randomUUID()')" COOKIE_SECRET="$(node -p 'crypto.randomUUID()')" \
    DATABASE_URL=postgres://build@127.0.0.1/build REDIS_URL=redis://127.0.0.1 \
    STORE_CORS=https://build.invalid ADMIN_CORS=https://build.invalid AUTH_CORS=https://build.invalid \
    npx medusa build --no-lint \
 && for part in .medusa/app/src/modules/* .medusa/app/src/providers/*; do if [ -d "$part" ]; then mkdir -p "$part/migrations"; fi; done

FROM base AS app
RUN apt-get update \
 && apt-get install -y --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /srv/shop/.medusa/app ./
# Everything else belongs to root: the process can write uploads and nothing of its own code.
RUN install -d -o node -g node uploads
ENV NODE_ENV=production \
    HOME=/tmp \
    PATH=/srv/shop/node_modules/.bin:$PATH
VOLUME /srv/shop/uploads
EXPOSE 9000
# Alive, not ready: /ready asks the database and the brokers, and a broken broker is no reason to restart a server.
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 9000}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# tini passes SIGTERM on and reaps children; no shell and no npm stand between it and Node.
ENTRYPOINT ["tini", "--"]
CMD ["node", "node_modules/@medusajs/cli/cli.js", "start"]

# The seed draws its pictures with a development package.
FROM app AS demo
COPY --from=development-packages /srv/shop/node_modules ./node_modules
USER node

FROM app AS shop
COPY --from=production-packages /srv/shop/node_modules ./node_modules
USER node
