using System.Diagnostics;
using System.Globalization;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Damages a real file in a seeded way, over and over, and asks a reader about it: findings, never an exception, never a hang.</summary>
/// <remarks>
/// One call a format: <c>Fuzz.Run(bytes, damaged => TheReader.Read(damaged, "name"))</c>. A failure names seed and round, which repeat it.
/// The environment switch <c>WIJK_FUZZ_ROUNDS</c> gives the number of rounds for each file, <c>WIJK_FUZZ_SEED</c> another seed.
/// </remarks>
internal static class Fuzz
{
    /// <summary>No small file takes longer to read, however damaged; a slow machine is counted in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>How many rounds a file gets.</summary>
    public static int Rounds { get; } = Setting("WIJK_FUZZ_ROUNDS", 60);

    private static int Seed { get; } = Setting("WIJK_FUZZ_SEED", 20261126);

    /// <summary>Reads a file damaged in many ways.</summary>
    /// <param name="whole">The file as it should be.</param>
    /// <param name="read">The reader; returns its findings, which are rendered in both languages.</param>
    /// <param name="damage">How the file is damaged; by default its bytes.</param>
    public static void Run(byte[] whole, Func<byte[], IEnumerable<Finding>> read, Func<byte[], Random, byte[]>? damage = null)
    {
        damage ??= Damage.Of;
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = damage(whole, new Random(Seed + round));
            var clock = Stopwatch.StartNew();
            try
            {
                foreach (var finding in read(damaged).Take(20))
                {
                    Assert.StartsWith(finding.Code, FindingText.Render(finding, round % 2 == 0 ? "nl" : "en"), StringComparison.Ordinal);
                }
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Seed {Seed}, round {round}: {problem.Message}", problem);
            }

            Assert.True(clock.Elapsed < Longest, $"Seed {Seed}, round {round}: {clock.Elapsed} for {damaged.Length} bytes.");
        }
    }

    private static int Setting(string name, int instead) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : instead;
}
