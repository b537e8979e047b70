-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A room on PostgreSQL 13 or later, in the schema wr of a database of its own. packaging/postgres/setup runs this file as a
-- superuser; it may be run again at any time, and brings an older form to this one.
--
-- wr_owner (no login) owns everything; members are logins in the group wr_member, may read all of it, and change nothing but
-- through the functions below. Each runs as wr_owner with a fixed search path and asks session_user, which SET ROLE does not
-- move. The triggers only keep the owner from mistakes: against a superuser no database helps, so every client remembers
-- what it verified last, and notices.
--
-- Errors of these functions, by SQLSTATE: WR001 malformed, WR002 written by a newer program, WR003 the device belongs to
-- another login, WR004 entries are missing, WR005 no room yet, WR006 another room is here, WR007 still being shared by
-- another login, WR008 another stored form of the exhibit is here. DETAIL names what it is about.

\set ON_ERROR_STOP on
SET client_min_messages = warning;
BEGIN;

DO $do$
DECLARE
    found integer;
BEGIN
    IF current_setting('server_version_num')::integer < 130000 THEN
        RAISE EXCEPTION 'PostgreSQL 13 or later is needed; this is %.', current_setting('server_version');
    END IF;
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'The database must be encoded in UTF8; this one is in %.', current_setting('server_encoding');
    END IF;
    IF to_regclass('wr.version') IS NOT NULL THEN
        EXECUTE 'SELECT form FROM wr.version' INTO found;
        IF found > 1 THEN
            RAISE EXCEPTION 'A newer version of Warroom has prepared this database (form %).', found
                USING HINT = 'Use the setup of that version.';
        END IF;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wr_owner') THEN
        CREATE ROLE wr_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wr_member') THEN
        CREATE ROLE wr_member NOLOGIN;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
END
$do$;

CREATE SCHEMA IF NOT EXISTS wr AUTHORIZATION wr_owner;
SET LOCAL ROLE wr_owner;

CREATE TABLE IF NOT EXISTS wr.version(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    form integer NOT NULL);
INSERT INTO wr.version(form) VALUES (1) ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS wr.room(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    log text NOT NULL,     -- its id; a new one each time a log that lost entries is taken up again
    room text NOT NULL,
    name text NOT NULL,
    founder text);         -- the login that is still sharing its room; null from then on

CREATE TABLE IF NOT EXISTS wr.renewals(
    log text PRIMARY KEY,  -- the id that was given up
    size bigint NOT NULL,  -- entries there were
    login text NOT NULL,
    at timestamptz NOT NULL);

CREATE TABLE IF NOT EXISTS wr.entries(
    position bigint PRIMARY KEY,
    hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    envelope bytea NOT NULL,
    login text NOT NULL,
    received timestamptz NOT NULL);

CREATE TABLE IF NOT EXISTS wr.devices(
    author bytea PRIMARY KEY CHECK (octet_length(author) = 32),
    login text NOT NULL,
    bound timestamptz NOT NULL);

CREATE UNLOGGED TABLE IF NOT EXISTS wr.presence(
    device bytea PRIMARY KEY CHECK (octet_length(device) = 32),
    login text NOT NULL,
    beat bigint NOT NULL,
    note bytea NOT NULL,
    at timestamptz NOT NULL);

CREATE TABLE IF NOT EXISTS wr.exhibits(
    id bytea PRIMARY KEY CHECK (octet_length(id) = 32),
    bytes bigint NOT NULL,
    chunks bigint NOT NULL);

CREATE TABLE IF NOT EXISTS wr.chunks(
    exhibit bytea NOT NULL REFERENCES wr.exhibits ON DELETE CASCADE,
    index bigint NOT NULL,
    content bytea NOT NULL,
    login text NOT NULL,
    PRIMARY KEY (exhibit, index));
ALTER TABLE wr.chunks ALTER COLUMN content SET STORAGE EXTERNAL; -- compressed before it comes

-- The envelope's form (models/seal/envelope.h): version, author at 1, signature at 33, length at 97, payload at 101. These three
-- are called by the functions below only, under their search path; without one of their own they cost next to nothing.

-- The SQLSTATE that fits, or null when the form is good.
CREATE OR REPLACE FUNCTION wr.flaw_of(envelope bytea) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN coalesce(octet_length(envelope), 0) = 0 THEN 'WR001'
        WHEN get_byte(envelope, 0) > 1 THEN 'WR002'
        WHEN get_byte(envelope, 0) < 1 OR octet_length(envelope) NOT BETWEEN 102 AND 101 + 65536 THEN 'WR001'
        WHEN octet_length(envelope) - 101
            <> (get_byte(envelope, 97)::bigint << 24) + (get_byte(envelope, 98) << 16) + (get_byte(envelope, 99) << 8)
                + get_byte(envelope, 100) THEN 'WR001'
    END
$$;

-- As entryHash() computes it, so that nobody can lie about it.
CREATE OR REPLACE FUNCTION wr.entry_hash(envelope bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(int8send(16) || convert_to('warroom.entry.v1', 'UTF8')
        || int8send(octet_length(envelope) - 101) || substring(envelope FROM 102)
        || int8send(32) || substring(envelope FROM 2 FOR 32)
        || int8send(64) || substring(envelope FROM 34 FOR 64))
$$;

-- One sharer after the other: an order is given out only when the one before it is decided. Numbers 'warr', 'oom'.
CREATE OR REPLACE FUNCTION wr.take_turn() RETURNS void
LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(2002874994, 7303021)
$$;

-- Founds the room in an empty database, or goes on with a founding that broke off. Until founded(), its first sharer may
-- append entries of any author, and nobody else may append at all.
CREATE OR REPLACE FUNCTION wr.found(log text, room text, name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    here wr.room;
BEGIN
    IF coalesce(octet_length(found.log), 0) NOT BETWEEN 1 AND 128 OR coalesce(octet_length(found.room), 0) NOT BETWEEN 1 AND 128
        OR coalesce(octet_length(found.name), 0) NOT BETWEEN 1 AND 1024 THEN
        RAISE EXCEPTION 'a log, a room and a name are needed' USING ERRCODE = 'WR001';
    END IF;
    PERFORM wr.take_turn();
    SELECT * INTO here FROM wr.room;
    IF NOT FOUND THEN
        INSERT INTO wr.room(log, room, name, founder) VALUES (found.log, found.room, found.name, session_user);
    ELSIF here.room <> found.room OR here.founder IS NULL THEN
        RAISE EXCEPTION 'another room is here' USING ERRCODE = 'WR006', DETAIL = here.name;
    ELSIF here.founder <> session_user THEN
        RAISE EXCEPTION 'another login is sharing it' USING ERRCODE = 'WR007', DETAIL = here.founder;
    END IF;
END
$$;

-- Ends the founding. The owner may do it for a sharer who never came back.
CREATE OR REPLACE FUNCTION wr.founded() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    sharer text;
BEGIN
    PERFORM wr.take_turn();
    SELECT founder INTO sharer FROM wr.room;
    IF sharer <> session_user AND NOT pg_has_role(session_user, 'wr_owner', 'MEMBER') THEN
        RAISE EXCEPTION 'another login is sharing it' USING ERRCODE = 'WR007', DETAIL = sharer;
    END IF;
    UPDATE wr.room SET founder = NULL WHERE founder IS NOT NULL;
END
$$;

-- Gives the log a new id if it still has this one; answers the one in force.
CREATE OR REPLACE FUNCTION wr.renew(old text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    held text;
BEGIN
    PERFORM wr.take_turn();
    SELECT room.log INTO held FROM wr.room;
    IF held IS NULL THEN
        RAISE EXCEPTION 'no room yet' USING ERRCODE = 'WR005';
    END IF;
    IF held IS DISTINCT FROM old THEN
        RETURN held;
    END IF;
    INSERT INTO wr.renewals(log, size, login, at)
        SELECT held, coalesce(max(position), 0), session_user, clock_timestamp() FROM wr.entries;
    UPDATE wr.room SET log = replace(gen_random_uuid()::text, '-', '') RETURNING room.log INTO held;
    RETURN held;
END
$$;

-- Appends in order, all or nothing; what is there is passed over. Answers the last position.
CREATE OR REPLACE FUNCTION wr.append(envelopes bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, wr, pg_temp SET enable_seqscan = off AS $$
DECLARE
    here wr.room;
    it bytea;
    flaw text;
    before bigint;
    size bigint;
    device bytea;
    known bytea;
    holder text;
BEGIN
    FOREACH it IN ARRAY envelopes LOOP
        flaw := wr.flaw_of(it);
        IF flaw IS NOT NULL THEN
            RAISE EXCEPTION 'not the form of an envelope' USING ERRCODE = flaw;
        END IF;
    END LOOP;

    PERFORM pg_advisory_xact_lock(2002874994, 7303021); -- as take_turn()
    SELECT * INTO here FROM wr.room;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no room yet' USING ERRCODE = 'WR005';
    END IF;
    IF here.founder <> session_user THEN
        RAISE EXCEPTION 'another login is sharing it' USING ERRCODE = 'WR007', DETAIL = here.founder;
    END IF;

    SELECT coalesce(max(position), 0) INTO before FROM wr.entries;
    size := before;
    FOREACH it IN ARRAY envelopes LOOP
        INSERT INTO wr.entries(position, hash, envelope, login, received)
            VALUES (size + 1, wr.entry_hash(it), it, session_user, clock_timestamp())
            ON CONFLICT (hash) DO NOTHING;
        CONTINUE WHEN NOT FOUND;
        size := size + 1;
        device := substring(it FROM 2 FOR 32);
        CONTINUE WHEN device = known OR here.founder IS NOT NULL;
        SELECT d.login INTO holder FROM wr.devices d WHERE d.author = device;
        IF NOT FOUND THEN
            INSERT INTO wr.devices(author, login, bound) VALUES (device, session_user, clock_timestamp());
        ELSIF holder <> session_user THEN
            RAISE EXCEPTION 'the device belongs to another login'
                USING ERRCODE = 'WR003', DETAIL = encode(device, 'hex');
        END IF;
        known := device;
    END LOOP;

    IF size > before THEN
        PERFORM pg_notify('wr_log', size::text);
    ELSE
        -- What is there may still be on its way to a synchronous standby: something written waits for it.
        PERFORM pg_logical_emit_message(true, 'warroom', '');
    END IF;
    RETURN size;
END
$$;

-- SHA-256 over the hashes of the first entries.
CREATE OR REPLACE FUNCTION wr.digest_of(n bigint) RETURNS bytea
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    present bigint;
    hashes bytea;
BEGIN
    SELECT count(*), coalesce(string_agg(e.hash, ''::bytea ORDER BY e.position), ''::bytea) INTO present, hashes
        FROM wr.entries e WHERE e.position BETWEEN 1 AND digest_of.n;
    IF present IS DISTINCT FROM greatest(digest_of.n, 0) THEN
        RAISE EXCEPTION 'entries are missing' USING ERRCODE = 'WR004', DETAIL = present::text;
    END IF;
    RETURN sha256(hashes);
END
$$;

-- Who is here: one row a device. A device that has appended is its login's; others are whose they were first, for an hour.
CREATE OR REPLACE FUNCTION wr.announce(device bytea, beat bigint, note bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    holder text;
    before bytea;
BEGIN
    IF coalesce(octet_length(announce.device), 0) <> 32 OR announce.beat IS NULL
        OR coalesce(octet_length(announce.note), 4097) > 4096 THEN
        RAISE EXCEPTION 'not the form of a presence' USING ERRCODE = 'WR001';
    END IF;
    SELECT login INTO holder FROM wr.devices d WHERE d.author = announce.device;
    IF holder <> session_user THEN
        RAISE EXCEPTION 'the device belongs to another login'
            USING ERRCODE = 'WR003', DETAIL = encode(announce.device, 'hex');
    END IF;
    DELETE FROM wr.presence p WHERE p.at < clock_timestamp() - interval '1 hour'
        OR p.device IN (SELECT q.device FROM wr.presence q WHERE q.login = session_user AND q.device <> announce.device
                        ORDER BY q.at DESC OFFSET 31);
    SELECT p.note INTO before FROM wr.presence p WHERE p.device = announce.device;
    INSERT INTO wr.presence AS p(device, login, beat, note, at)
        VALUES (announce.device, session_user, announce.beat, announce.note, clock_timestamp())
        ON CONFLICT ON CONSTRAINT presence_pkey DO UPDATE
            SET login = excluded.login, beat = excluded.beat, note = excluded.note, at = excluded.at
            WHERE p.login = excluded.login OR holder IS NOT NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the device belongs to another login'
            USING ERRCODE = 'WR003', DETAIL = encode(announce.device, 'hex');
    END IF;
    IF before IS DISTINCT FROM announce.note THEN
        PERFORM pg_notify('wr_log', '');
    END IF;
END
$$;

-- One chunk of an exhibit. Nothing here is believed: who fetches hashes the whole.
CREATE OR REPLACE FUNCTION wr.put_chunk(exhibit bytea, bytes bigint, chunks bigint, index bigint, content bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    here wr.exhibits;
BEGIN
    IF coalesce(octet_length(put_chunk.exhibit), 0) <> 32 OR coalesce(put_chunk.chunks, 0) < 1
        OR coalesce(put_chunk.bytes, 0) NOT BETWEEN put_chunk.chunks AND put_chunk.chunks * 1048576
        OR coalesce(put_chunk.index, -1) NOT BETWEEN 0 AND put_chunk.chunks - 1
        OR coalesce(octet_length(put_chunk.content), 0) NOT BETWEEN 1 AND 1048576 THEN
        RAISE EXCEPTION 'not the form of a chunk' USING ERRCODE = 'WR001';
    END IF;
    INSERT INTO wr.exhibits(id, bytes, chunks) VALUES (put_chunk.exhibit, put_chunk.bytes, put_chunk.chunks)
        ON CONFLICT DO NOTHING;
    SELECT * INTO here FROM wr.exhibits e WHERE e.id = put_chunk.exhibit;
    IF here.bytes <> put_chunk.bytes OR here.chunks <> put_chunk.chunks THEN
        RAISE EXCEPTION 'another stored form is here' USING ERRCODE = 'WR008', DETAIL = encode(put_chunk.exhibit, 'hex');
    END IF;
    INSERT INTO wr.chunks(exhibit, index, content, login)
        VALUES (put_chunk.exhibit, put_chunk.index, put_chunk.content, session_user)
        ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        PERFORM pg_logical_emit_message(true, 'warroom', ''); -- as in append()
    END IF;
END
$$;

-- For the owner: a person got a new login, or somebody else took their device's key.
CREATE OR REPLACE FUNCTION wr.unbind(key text) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    holder text;
BEGIN
    IF key !~ '^[0-9a-f]{64}$' THEN
        RAISE EXCEPTION 'A device''s key has 64 digits 0-9, a-f; this is none: %', key;
    END IF;
    DELETE FROM wr.devices d WHERE d.author = decode(key, 'hex') RETURNING d.login INTO holder;
    DELETE FROM wr.presence p WHERE p.device = decode(key, 'hex');
    RETURN CASE WHEN holder IS NULL THEN format('Device %s belonged to no login.', key)
        ELSE format('Device %s no longer belongs to login %s; the next login that appends with it gets it.', key, holder) END;
END
$$;

-- For a superuser: lets a login in, and makes it when it is missing.
CREATE OR REPLACE FUNCTION wr.admit(login text) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, wr, pg_temp AS $$
DECLARE
    made boolean := false;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', login);
        made := true;
    END IF;
    EXECUTE format('GRANT wr_member TO %I', login);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), login);
    RETURN CASE WHEN made
        THEN format('Login %s was made and may use the room. It has no password yet; in psql: \password %I', login, login)
        ELSE format('Login %s may use the room.', login) END;
END
$$;

-- Against the owner's mistakes.
CREATE OR REPLACE FUNCTION wr.stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, wr, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'What was appended to a room is neither changed nor removed.'
        USING ERRCODE = 'insufficient_privilege', DETAIL = TG_OP || ' on wr.' || TG_TABLE_NAME;
END
$$;

DROP TRIGGER IF EXISTS entries_stay ON wr.entries;
CREATE TRIGGER entries_stay BEFORE UPDATE OR DELETE ON wr.entries FOR EACH ROW EXECUTE FUNCTION wr.stays();
DROP TRIGGER IF EXISTS entries_all_stay ON wr.entries;
CREATE TRIGGER entries_all_stay BEFORE TRUNCATE ON wr.entries FOR EACH STATEMENT EXECUTE FUNCTION wr.stays();
DROP TRIGGER IF EXISTS room_stays ON wr.room;
CREATE TRIGGER room_stays BEFORE DELETE ON wr.room FOR EACH ROW EXECUTE FUNCTION wr.stays();
DROP TRIGGER IF EXISTS rooms_stay ON wr.room;
CREATE TRIGGER rooms_stay BEFORE TRUNCATE ON wr.room FOR EACH STATEMENT EXECUTE FUNCTION wr.stays();
DROP TRIGGER IF EXISTS renewals_stay ON wr.renewals;
CREATE TRIGGER renewals_stay BEFORE UPDATE OR DELETE ON wr.renewals FOR EACH ROW EXECUTE FUNCTION wr.stays();

REVOKE ALL ON SCHEMA wr FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA wr FROM PUBLIC, wr_member;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA wr FROM PUBLIC, wr_member;
GRANT USAGE ON SCHEMA wr TO wr_member;
GRANT SELECT ON ALL TABLES IN SCHEMA wr TO wr_member;
GRANT EXECUTE ON FUNCTION wr.found(text, text, text), wr.founded(), wr.renew(text), wr.append(bytea[]), wr.digest_of(bigint),
    wr.announce(bytea, bigint, bytea), wr.put_chunk(bytea, bigint, bigint, bigint, bytea) TO wr_member;

COMMIT;
