using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Fixtures that were damaged, always in the same way: findings, never an exception, and it ends.</summary>
public sealed class NetworkFuzzTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Fixture.PathOf("networks", "hand")).Concat(Directory.GetFiles(Fixture.PathOf("networks", "r")).Take(6)).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Fixture.PathOf("networks"), f)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_has_findings_and_throws_nothing(string file)
    {
        using var scratch = new Scratch();
        var path = scratch[Path.GetFileName(file)];
        Fuzz.Run(File.ReadAllBytes(Path.Combine(Fixture.PathOf("networks"), file)), damaged =>
        {
            File.WriteAllBytes(path, damaged);
            var reading = NetworkFile.Read(path);
            Assert.Equal(reading.Table is null, reading.Findings.Any(f => f.Severity == Severity.Error));
            if (reading.Table is { } table)
            {
                Assert.All(table.Sources.Concat(table.Targets), node => Assert.InRange(node, 0, table.NodeCount - 1));
                Assert.All(table.Strengths, strength => Assert.True(strength > 0 && double.IsFinite(strength)));
                Assert.Equal(table.NodeCount, table.Ids.Distinct().Count());
                Assert.All(table.Columns, column => Assert.Equal(table.NodeCount, column.Values.Length));
            }

            return reading.Findings;
        });
    }
}
