SELECT id AS Id, source AS Source, target AS Target, type AS Type, resource AS Resource, is_directed AS IsDirected, strength AS Strength,
  amount_eur AS AmountEur, from_date AS FromDate, to_date AS ToDate, is_open_ended AS IsOpenEnded, status AS Status, carried_by AS CarriedBy,
  source_acting_for AS SourceActingFor, target_acting_for AS TargetActingFor, do_not_approach AS DoNotApproach, note AS Note,
  attributes AS Attributes
FROM relation
