SELECT person AS Person, organisation AS Organisation, role AS Role, from_date AS FromDate, to_date AS ToDate, is_open_ended AS IsOpenEnded
FROM membership
ORDER BY number
