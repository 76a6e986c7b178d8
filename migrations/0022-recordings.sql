-- What a call recording sounds like, once for each file however many cases hold it: who spoke when, silence, both at once, and
-- the shape to draw. Computed from the file; computing it again gives the same.
CREATE TABLE recording (
  tenant_id uuid NOT NULL,
  digest text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'ready', 'unreadable', 'too_long')),
  asked_at timestamptz NOT NULL,
  analysed_at timestamptz,
  codec text,
  channels integer CHECK (channels BETWEEN 1 AND 2),
  duration_ms integer CHECK (duration_ms > 0),
  -- Of one channel only the silence and the rate of the left one are known: one voice is not told from another.
  silence_ms integer CHECK (silence_ms BETWEEN 0 AND duration_ms),
  longest_silence_ms integer CHECK (longest_silence_ms BETWEEN 0 AND silence_ms),
  left_only_ms integer CHECK (left_only_ms BETWEEN 0 AND duration_ms),
  right_only_ms integer CHECK (right_only_ms BETWEEN 0 AND duration_ms),
  overlap_ms integer CHECK (overlap_ms BETWEEN 0 AND duration_ms),
  -- How often one side began while the other was speaking.
  left_interruptions integer CHECK (left_interruptions >= 0),
  right_interruptions integer CHECK (right_interruptions >= 0),
  -- Syllables a second while speaking, estimated from the peaks of loudness.
  left_rate real CHECK (left_rate >= 0),
  right_rate real CHECK (right_rate >= 0),
  -- [{ kind: silence | overlap, fromMs, toMs }]
  marks jsonb,
  -- One list of loudness, 0..1, for each channel.
  peaks jsonb,
  PRIMARY KEY (tenant_id, digest),
  FOREIGN KEY (tenant_id, digest) REFERENCES file,
  CHECK ((state = 'waiting') = (analysed_at IS NULL)),
  CHECK ((state = 'ready') = (marks IS NOT NULL AND peaks IS NOT NULL AND silence_ms IS NOT NULL)),
  CHECK (state <> 'ready' OR duration_ms IS NOT NULL),
  CHECK ((overlap_ms IS NULL) = (channels IS DISTINCT FROM 2 OR state <> 'ready')),
  CHECK (state <> 'ready' OR overlap_ms IS NULL OR silence_ms + left_only_ms + right_only_ms + overlap_ms = duration_ms)
);
SELECT wall('recording');
