-- Who can sign in. Kept apart from the merchants' tables: only the identity role reads it, and it reads nothing else.
-- Column names are those of the sign-in library (better-auth).
CREATE SCHEMA identity;

CREATE TABLE identity."user" (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL DEFAULT false,
  image text,
  "tenantId" text NOT NULL,
  "staffId" text NOT NULL,
  "twoFactorEnabled" boolean NOT NULL DEFAULT false,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  UNIQUE ("tenantId", "staffId")
);

CREATE TABLE identity.session (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  "expiresAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_by_user ON identity.session ("userId");

CREATE TABLE identity.account (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX account_user ON identity.account ("userId");

CREATE TABLE identity.verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier ON identity.verification (identifier);

CREATE TABLE identity."twoFactor" (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  "failedVerificationCount" integer NOT NULL DEFAULT 0,
  "lockedUntil" timestamptz
);
CREATE INDEX two_factor_user ON identity."twoFactor" ("userId");

CREATE TABLE identity."rateLimit" (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  count integer NOT NULL,
  "lastRequest" bigint NOT NULL
);

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'identity' LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY identity_only ON identity.%I TO mingjing_identity USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA identity TO mingjing_identity;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO mingjing_identity;
