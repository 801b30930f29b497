SELECT first AS First, second AS Second, verdict AS Verdict, kept AS Kept, decided_by AS DecidedBy, decided_on AS DecidedOn, note AS Note
FROM decision
ORDER BY number
