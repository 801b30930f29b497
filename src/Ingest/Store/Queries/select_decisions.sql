SELECT number, first, second, verdict, kept, decided_by, decided_on, note
FROM decision
ORDER BY number
