INSERT INTO actor (id, name, kind, sphere, neighbourhoods, city, part_of, legal_form, since, level, is_generic, persons, aliases, kvk, rsin, oin, cbs,
  document, document_ref, note, attributes, batch)
VALUES (@id, @name, @kind, @sphere, @neighbourhoods, @city, @part_of, @legal_form, @since, @level, @is_generic, @persons, @aliases, @kvk, @rsin, @oin, @cbs,
  @document, @document_ref, @note, @attributes, @batch)
