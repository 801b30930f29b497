INSERT INTO statement (relation, number, kind, reported_by, document, document_ref, reported_on, batch)
VALUES (@relation, @number, @kind, @reported_by, @document, @document_ref, @reported_on, @batch)
