using System.Globalization;
using System.Text;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Formats;

public sealed class CsvTests
{
    [Theory]
    [InlineData("utf8-bom-comma.csv", "utf-8", ",")]
    [InlineData("windows1252-semicolon.csv", "windows-1252", ";")]
    [InlineData("utf8-tabs.csv", "utf-8", "tab")]
    [InlineData("utf16.csv", "utf-16", ",")]
    [InlineData("sep-hint.csv", "utf-8", ";")]
    public void The_same_table_is_read_from_any_encoding_and_separator(string file, string encoding, string separator)
    {
        foreach (var culture in new[] { "nl-NL", "tr-TR", "en-US" })
        {
            using var _ = new Culture(culture);
            var reading = Csv.ReadFile(Fixture.PathOf("bytes", file));
            Assert.Empty(reading.Findings);
            Assert.Equal((encoding, separator), (reading.Table!.Encoding, reading.Table.Separator));
            Assert.Equal(["id", "naam", "soort", "wijk"], reading.Table.Columns.Select(c => c.Heading));
            Assert.Equal(["w1", "Coöperatie Één", "coöperatie", "Carnisse;De Esch"], reading.Table.Rows[0].Values);
            Assert.Equal([2, 3], reading.Table.Rows.Select(r => r.Number));
        }
    }

    [Fact]
    public void A_line_break_in_quotes_stays_and_rows_keep_the_number_a_spreadsheet_shows()
    {
        var table = Csv.ReadFile(Fixture.PathOf("bytes", "quoted-newlines.csv")).Table!;
        Assert.Equal("Anna\nvan der Berg", table[0, 1].Text);
        Assert.Equal("zegt \"hoi\", en\r\ngaat", table[0, 3].Text);
        Assert.Equal((2, 2), (table.Rows[0].Number, table.Rows[0].Line));
        // Rows 3 and 4 are blank and left out; the line of the text file runs ahead by the two line breaks.
        Assert.Equal((5, 7), (table.Rows[1].Number, table.Rows[1].Line));
        Assert.Equal(new Place("quoted-newlines.csv", 5, "name"), table[1, 1].Place);
    }

    [Fact]
    public void Spaces_around_headings_and_empty_columns_at_the_right_are_nothing()
    {
        var reading = Csv.ReadFile(Fixture.PathOf("bytes", "spaces-and-empty-columns.csv"));
        Assert.Empty(reading.Findings);
        Assert.Equal(["id", "Name", "kind"], reading.Table!.Columns.Select(c => c.Heading));
    }

    [Fact]
    public void Blank_rows_above_the_heading_count()
    {
        var table = Csv.Read("\n;;\nid;naam\na;Anna\n"u8.ToArray(), "t.csv").Table!;
        Assert.Equal((3, 4), (table.HeadingRow, table.Rows[0].Number));
    }

    [Fact]
    public void Commas_inside_notes_do_not_make_the_comma_the_separator() =>
        Assert.Equal(";", Csv.ReadFile(Fixture.PathOf("bytes", "many-commas-in-notes.csv")).Table!.Separator);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_tables_are_read_back_as_they_were_written(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var rows = RandomRows(random);
            var separator = ",;\t"[random.Next(3)];
            var reading = Csv.Read(Encoding.UTF8.GetBytes(Csv.Write(rows, separator)), "fuzz.csv");
            Assert.Empty(reading.Findings);
            Assert.Equal(rows[0], reading.Table!.Columns.Select(c => c.Heading));
            Assert.Equal(rows.Skip(1), reading.Table.Rows.Select(r => r.Values));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Flipped_bytes_give_findings_and_never_an_exception(int seed)
    {
        var random = new Random(seed);
        string[] files = ["actors.csv", "relations.csv"];
        using var scratch = new Scratch();
        for (var round = 0; round < 150; round++)
        {
            foreach (var file in files)
            {
                var bytes = File.ReadAllBytes(Fixture.PathOf("wijkwerk", file));
                for (var flip = random.Next(1, 30); flip > 0; flip--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                File.WriteAllBytes(scratch[file], bytes);
            }

            var report = Importer.Check([.. files.Select(f => new ImportFile(scratch[f]))], Fixture.Context).Report;
            Assert.All(report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
            Assert.All(report.Findings, f => Assert.NotEmpty(Ingest.Checking.FindingText.Render(f, "nl")));
        }
    }

    private static List<string[]> RandomRows(Random random)
    {
        var width = random.Next(2, 6);
        var rows = new List<string[]> { Enumerable.Range(0, width).Select(i => $"kop{i.ToString(CultureInfo.InvariantCulture)}").ToArray() };
        for (var row = random.Next(8); row > 0; row--)
        {
            // The first cell is never blank: a row of blanks is no row.
            rows.Add([.. Enumerable.Range(0, width).Select(i => (i == 0 ? "x" : "") + RandomText(random))]);
        }

        return rows;
    }

    private static string RandomText(Random random)
    {
        const string Signs = "ab,;\t\"\n\r €éß İı'=@ \u00A0😀";
        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Signs[random.Next(Signs.Length - 2)]));
    }
}
