INSERT INTO statement (relation, number, kind, reported_by, document, document_ref)
VALUES (@relation, @number, @kind, @reported_by, @document, @document_ref)
