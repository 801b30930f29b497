INSERT INTO attendance (actor, event, date, role)
VALUES (@actor, @event, @date, @role)
