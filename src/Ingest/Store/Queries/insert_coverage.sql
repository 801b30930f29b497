INSERT INTO coverage (informant, channel, asked, complete, date, document, batch)
VALUES (@informant, @channel, @asked, @complete, @date, @document, @batch)
