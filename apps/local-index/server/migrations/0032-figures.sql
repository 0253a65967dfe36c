-- Room insight: figures of closed months, as they were shown. What was counted is not kept; a number that may not be shown is null.
CREATE TABLE published_figures (
  municipality_id uuid NOT NULL REFERENCES municipalities,
  month date NOT NULL CHECK (date_trunc('month', month) = month),
  figure_table text NOT NULL,
  cell text NOT NULL,
  number integer CHECK (number >= 10 AND number % 5 = 0),
  PRIMARY KEY (municipality_id, month, figure_table, cell)
);
COMMENT ON TABLE published_figures IS 'Figures of months that are over, by municipality: rounded, small ones left out, and never changed or taken back. About nobody';
COMMENT ON COLUMN published_figures.number IS 'Null: not shown, because it is small, or would tell one that is';

ALTER TABLE published_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_figures FORCE ROW LEVEL SECURITY;
CREATE POLICY figures_of_own_municipality ON published_figures FOR SELECT TO {{house}}_app
  USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid);
CREATE POLICY worker_figures ON published_figures TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT ON published_figures TO {{house}}_app;
-- Nobody changes or destroys what was published: asking again gives the same.
GRANT SELECT, INSERT ON published_figures TO {{house}}_worker;
