-- Rows of other batches that name an actor of this one only. What hangs on something (carried_by) holds several ids in one text, and is looked at apart.
SELECT 'actors' AS "Table", o.id AS Row, o.batch AS Batch, g.id AS Needs
FROM actor o JOIN actor g ON g.id = o.part_of
WHERE o.batch <> @batch AND g.batch = @batch
UNION
SELECT 'relations', o.id, o.batch, g.id
FROM relation o JOIN actor g ON g.id IN (o.source, o.target, o.source_acting_for, o.target_acting_for)
WHERE o.batch <> @batch AND g.batch = @batch
UNION
SELECT 'relations', o.relation, o.batch, g.id
FROM statement o JOIN actor g ON g.id = o.reported_by
WHERE o.batch <> @batch AND g.batch = @batch
UNION
SELECT 'memberships', o.person || ', ' || o.organisation, o.batch, g.id
FROM membership o JOIN actor g ON g.id IN (o.person, o.organisation)
WHERE o.batch <> @batch AND g.batch = @batch
UNION
SELECT 'attendance', o.actor || ', ' || o.event, o.batch, g.id
FROM attendance o JOIN actor g ON g.id IN (o.actor, o.event)
WHERE o.batch <> @batch AND g.batch = @batch
UNION
SELECT 'coverage', o.informant || ', ' || o.channel, o.batch, g.id
FROM coverage o JOIN actor g ON g.id = o.informant
WHERE o.batch <> @batch AND g.batch = @batch
ORDER BY 1, 2, 4
