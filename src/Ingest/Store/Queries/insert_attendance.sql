INSERT INTO attendance (actor, event, date, role, batch)
VALUES (@actor, @event, @date, @role, @batch)
