SELECT id AS Id, name AS Name, kind AS Kind, sphere AS Sphere, neighbourhoods AS Neighbourhoods, city AS City, part_of AS PartOf,
  legal_form AS LegalForm, since AS Since, level AS Level, is_generic AS IsGeneric, persons AS Persons, aliases AS Aliases, kvk AS Kvk,
  rsin AS Rsin, oin AS Oin, cbs AS Cbs, document AS Document, document_ref AS DocumentRef, note AS Note, attributes AS Attributes
FROM actor
ORDER BY id
