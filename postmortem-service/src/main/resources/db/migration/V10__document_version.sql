-- Versions of drafts and publications, with the content people wrote, to compare and to restore.
ALTER TABLE published_version RENAME TO document_version;
ALTER TABLE document_version RENAME COLUMN number TO edition;
ALTER TABLE document_version RENAME COLUMN published_at TO at;
ALTER TABLE document_version
  ADD COLUMN draft      integer     NOT NULL DEFAULT 0,
  ADD COLUMN milestone  varchar(24) NOT NULL DEFAULT 'PUBLISHED',
  ADD COLUMN note       text,
  ADD COLUMN by_handle  varchar(160),
  ADD COLUMN by_name    text,
  ADD COLUMN content jsonb;

-- Earlier publications have a document but no content.
UPDATE document_version v SET
  by_handle = step.by_handle,
  by_name = step.by_name,
  note = step.comment
FROM (
  SELECT postmortem_id, by_handle, by_name, comment,
         row_number() OVER (PARTITION BY postmortem_id ORDER BY id) AS edition
  FROM status_transition WHERE transition = 'PUBLISH') step
WHERE step.postmortem_id = v.postmortem_id AND step.edition = v.edition;
UPDATE document_version v SET content = jsonb_build_object(
  'title', v.document->>'title',
  'template', p.template,
  'templateVersion', p.template_version,
  'sections', coalesce((
    SELECT jsonb_agg(jsonb_build_object(
        'shape', jsonb_build_object(
          'key', s->>'key', 'title', s->>'title', 'guidance', '', 'kind', s->>'kind'),
        'text', s->>'text') ORDER BY place)
    FROM jsonb_array_elements(v.document->'sections') WITH ORDINALITY AS shown(s, place)), '[]'),
  'analysis', jsonb_build_object(
    'fiveWhys', '[]'::jsonb, 'fishbone', '[]'::jsonb, 'contributingFactors', '[]'::jsonb,
    'lessons', '[]'::jsonb, 'openQuestions', '[]'::jsonb, 'acceptedRisks', '[]'::jsonb))
FROM postmortem p WHERE p.id = v.postmortem_id;

ALTER TABLE document_version
  ALTER COLUMN draft DROP DEFAULT,
  ALTER COLUMN milestone DROP DEFAULT,
  ALTER COLUMN by_handle SET NOT NULL,
  ALTER COLUMN by_name SET NOT NULL,
  ALTER COLUMN content SET NOT NULL;
DROP INDEX published_version_of_postmortem;
CREATE UNIQUE INDEX document_version_of_postmortem ON document_version (postmortem_id, edition, draft);
