INSERT INTO relation (id, source, target, type, resource, is_directed, strength, amount_eur, from_date, to_date, is_open_ended, status, carried_by,
  source_acting_for, target_acting_for, do_not_approach, note, attributes, batch)
VALUES (@id, @source, @target, @type, @resource, @is_directed, @strength, @amount_eur, @from_date, @to_date, @is_open_ended, @status, @carried_by,
  @source_acting_for, @target_acting_for, @do_not_approach, @note, @attributes, @batch)
