SELECT relation AS Relation, number AS Number, kind AS Kind, reported_by AS ReportedBy, document AS Document, document_ref AS DocumentRef,
  reported_on AS ReportedOn
FROM statement
