SELECT actor AS Actor, event AS Event, date AS Date, role AS Role
FROM attendance
ORDER BY number
