SELECT informant AS Informant, channel AS Channel, asked AS Asked, complete AS Complete, date AS Date, document AS Document
FROM coverage
ORDER BY number
