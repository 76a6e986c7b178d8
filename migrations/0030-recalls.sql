-- A recall: what was sold of the bad batches, who has heard of it, what came back, what was made good.

CREATE TABLE recall (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  -- What customers are offered, and what is to become of the goods.
  choices text[] NOT NULL CHECK (choices <@ ARRAY['exchange', 'refund'] AND cardinality(choices) > 0),
  goods text NOT NULL CHECK (goods IN ('return', 'destroy', 'either')),
  started_by uuid NOT NULL,
  started_at timestamptz NOT NULL,
  closed_by uuid,
  closed_at timestamptz,
  closing_words text,
  PRIMARY KEY (tenant_id, id),
  -- One recall an alert.
  UNIQUE (tenant_id, alert_id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, started_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, closed_by) REFERENCES staff,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closing_words IS NULL))
);

-- Every order line with goods of the batches, as it stood when the recall began, and those sold later.
CREATE TABLE recall_line (
  tenant_id uuid NOT NULL,
  recall_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line integer NOT NULL,
  customer_id uuid NOT NULL,
  quantity integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (tenant_id, recall_id, order_id, line),
  FOREIGN KEY (tenant_id, recall_id) REFERENCES recall,
  FOREIGN KEY (tenant_id, order_id, line) REFERENCES order_item,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer
);
CREATE INDEX recall_line_order ON recall_line (tenant_id, order_id);

-- What a customer chose, once.
CREATE TABLE recall_answer (
  tenant_id uuid NOT NULL,
  recall_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line integer NOT NULL,
  choice text NOT NULL CHECK (choice IN ('exchange', 'refund')),
  -- Where the goods are: on their way back, destroyed as asked, or used up before anybody knew.
  goods text NOT NULL CHECK (goods IN ('comes_back', 'destroyed', 'used_up')),
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, recall_id, order_id, line),
  FOREIGN KEY (tenant_id, recall_id, order_id, line) REFERENCES recall_line
);

-- What became of it, each thing once, by whom and with which proof.
CREATE TABLE recall_outcome (
  tenant_id uuid NOT NULL,
  recall_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line integer NOT NULL,
  what text NOT NULL CHECK (what IN ('returned', 'destroyed', 'settled')),
  -- A parcel's number, a payment's number, a protocol of destruction.
  proof text NOT NULL,
  noted_by uuid NOT NULL,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, recall_id, order_id, line, what),
  FOREIGN KEY (tenant_id, recall_id, order_id, line) REFERENCES recall_line,
  FOREIGN KEY (tenant_id, noted_by) REFERENCES staff
);

SELECT wall(name) FROM unnest(ARRAY['recall', 'recall_line', 'recall_answer', 'recall_outcome']) AS name;
REVOKE UPDATE ON recall, recall_line, recall_answer, recall_outcome FROM mingjing_app;
GRANT UPDATE (closed_by, closed_at, closing_words) ON recall TO mingjing_app;
