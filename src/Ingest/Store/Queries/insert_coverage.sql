INSERT INTO coverage (informant, channel, asked, complete, date, document)
VALUES (@informant, @channel, @asked, @complete, @date, @document)
