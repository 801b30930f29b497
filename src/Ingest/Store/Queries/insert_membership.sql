INSERT INTO membership (person, organisation, role, from_date, to_date, is_open_ended, batch)
VALUES (@person, @organisation, @role, @from_date, @to_date, @is_open_ended, @batch)
