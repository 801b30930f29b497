using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Fixtures that were damaged, always in the same way: findings, never an exception, and it ends.</summary>
public sealed class NetworkFuzzTests
{
    private const int Rounds = 200;

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Fixture.PathOf("networks", "hand")).Concat(Directory.GetFiles(Fixture.PathOf("networks", "r")).Take(6)).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Fixture.PathOf("networks"), f)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_has_findings_and_throws_nothing(string file)
    {
        using var scratch = new Scratch();
        var whole = File.ReadAllBytes(Path.Combine(Fixture.PathOf("networks"), file));
        var random = new Random(20261121);
        var path = scratch[Path.GetFileName(file)];
        for (var round = 0; round < Rounds; round++)
        {
            File.WriteAllBytes(path, Damaged(whole, random));
            var reading = NetworkFile.Read(path);
            Assert.Equal(reading.Table is null, reading.Findings.Any(f => f.Severity == Graph.Results.Severity.Error));
            foreach (var finding in reading.Findings.Take(20))
            {
                Assert.StartsWith(finding.Code, FindingText.Render(finding, "nl"), StringComparison.Ordinal);
            }

            if (reading.Table is { } table)
            {
                Assert.All(table.Sources.Concat(table.Targets), node => Assert.InRange(node, 0, table.NodeCount - 1));
                Assert.All(table.Strengths, strength => Assert.True(strength > 0 && double.IsFinite(strength)));
                Assert.Equal(table.NodeCount, table.Ids.Distinct().Count());
                Assert.All(table.Columns, column => Assert.Equal(table.NodeCount, column.Values.Length));
            }
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var blow = random.Next(1, 6); blow > 0 && bytes.Count > 1; blow--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, "999999999 \"*-1.5e308 <&,;\n"u8.ToArray()[..random.Next(1, 26)]);
                    break;
                default:
                    bytes[at] = (byte)"0123456789-\"\n<>*:=,; "[random.Next(21)];
                    break;
            }
        }

        return [.. bytes];
    }
}
