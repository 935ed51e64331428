-- Supporting evidence of a why or a factor.
ALTER TABLE why ADD COLUMN links jsonb NOT NULL DEFAULT '[]';
ALTER TABLE contributing_factor ADD COLUMN links jsonb NOT NULL DEFAULT '[]';

-- Fishbone: causes on bones, and causes below other causes.
CREATE TABLE cause (
  id            uuid PRIMARY KEY,
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  parent_id     uuid    REFERENCES cause,
  depth         integer NOT NULL,
  position      integer NOT NULL,
  bone          varchar(40),
  text          text    NOT NULL,
  links         jsonb   NOT NULL,
  revision      bigint  NOT NULL,
  CHECK ((bone IS NULL) = (parent_id IS NOT NULL))
);
CREATE INDEX cause_of_postmortem ON cause (postmortem_id, position, id);
CREATE INDEX cause_by_parent ON cause (parent_id);

CREATE TABLE open_question (
  id            uuid PRIMARY KEY,
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  position      integer NOT NULL,
  question      text    NOT NULL,
  asked_of      varchar(200),
  answer        text,
  revision      bigint  NOT NULL
);
CREATE INDEX open_question_of_postmortem ON open_question (postmortem_id, position, id);

CREATE TABLE accepted_risk (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  position      integer      NOT NULL,
  risk          text         NOT NULL,
  reason        text         NOT NULL,
  accepted_by   varchar(200) NOT NULL,
  review_on     date,
  revision      bigint       NOT NULL
);
CREATE INDEX accepted_risk_of_postmortem ON accepted_risk (postmortem_id, position, id);

-- Evidence from incident events; evidence of earlier events is missing.
CREATE TABLE evidence_projection (
  id          uuid PRIMARY KEY,
  incident_id uuid        NOT NULL REFERENCES incident_projection,
  kind        varchar(32) NOT NULL,
  title       text        NOT NULL,
  link        text,
  taken_at    timestamptz
);
CREATE INDEX evidence_projection_of_incident ON evidence_projection (incident_id, id);
