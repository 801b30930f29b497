using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Damaged files of every format that an import reads.</summary>
public sealed class TableFilesFuzzTests
{
    /// <summary>Folders with real files; whoever adds a format adds files here.</summary>
    public static TheoryData<string> Files =>
    [
        .. new[] { Path.Combine("networks", "hand"), Path.Combine("networks", "r"), "peers", "wijkwerk" }
            .Where(folder => Directory.Exists(Fixture.PathOf(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Fixture.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(file => TableFiles.HasExtension(file) && new FileInfo(file).Length < 200_000)
            .Select(file => Path.GetRelativePath(Fixture.PathOf(), file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_has_findings_and_throws_nothing(string file) =>
        Fuzz.Run(File.ReadAllBytes(Fixture.PathOf(file)), damaged =>
        {
            using var scratch = new Scratch();
            var path = scratch[Path.GetFileName(file)];
            File.WriteAllBytes(path, damaged);
            var reading = TableFiles.Read(path);
            foreach (var table in reading.Tables)
            {
                Assert.All(table.Rows, row => Assert.True(row.Number > 0));
                Assert.NotEmpty(table.Columns);
            }

            // All the way through mapping and checks, where cells meet rules.
            var result = Importer.Check([new ImportFile(path)], Fixture.Context);
            Assert.All(result.Report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
            Assert.Equal(result.Ecosystem is null, result.Report.HasErrors);
            return [.. reading.Findings, .. result.Report.Findings];
        });
}
