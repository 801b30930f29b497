using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Real files that were damaged, always in the same way: findings, never an exception, and it ends. <c>WIJK_FUZZ_ROUNDS</c> makes it longer.</summary>
public sealed class TableFuzzTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Fixture.PathOf("tables")).Concat(Directory.GetFiles(Fixture.PathOf("bytes")))
            .Concat(Directory.GetFiles(Fixture.PathOf("findings"), "enquete.csv", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Fixture.PathOf("findings"), "*.json", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is "mapping.json" or "actoren.json"))
            .Append(Fixture.PathOf("findings", "N142", "contact.csv")).Append(Fixture.PathOf("findings", "E131", "actors.xls"))
            .Where(f => Path.GetExtension(f) != ".py")
            .Select(f => Path.GetRelativePath(Fixture.PathOf(), f)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_has_findings_and_throws_nothing(string file) => Fuzz.Run(
        File.ReadAllBytes(Fixture.PathOf(file)),
        bytes => Path.GetFileName(file) == "mapping.json" ? ImportMapReading.Read(bytes, "mapping.json").Findings : Read(bytes, Path.GetFileName(file)),
        (whole, random) => Damaged(whole, random, Path.GetExtension(file) == ".xlsx"));

    private static IEnumerable<Finding> Read(byte[] bytes, string name)
    {
        var reading = TableFiles.Read(bytes, name);
        Assert.True(!reading.Tables.IsEmpty || !reading.Findings.IsEmpty);
        foreach (var table in reading.Tables)
        {
            Assert.True(table.Rows.Length <= Excel.MostRows);
            Assert.All(table.Rows, row => Assert.True(row.Values.All(v => v is not null)));
        }

        using var scratch = new Scratch();
        File.WriteAllBytes(scratch[name], bytes);
        var report = Importer.Check([new ImportFile(scratch[name])], Fixture.Context).Report;
        Assert.All(report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
        return [.. reading.Findings, .. report.Findings];
    }

    /// <summary>Of a packed file half of the times what is inside is damaged: damaged packing alone never reaches the reader of sheets.</summary>
    private static byte[] Damaged(byte[] whole, Random random, bool isPacked)
    {
        if (!isPacked || random.Next(4) == 0)
        {
            return Damage.Of(whole, random);
        }

        using var bytes = new MemoryStream();
        bytes.Write(whole);
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            using var stream = entry.Open();
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var damaged = Damage.Of(content, random);
            stream.SetLength(0);
            stream.Write(damaged);
        }

        return bytes.ToArray();
    }
}
