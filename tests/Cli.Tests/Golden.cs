namespace WijkNetwerk.Cli.Tests;

/// <summary>Compares text with a committed file, byte for byte.</summary>
internal static class Golden
{
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Terminal.Repository, "tests", "Cli.Tests", "Golden", name);
        // Only on request: a test that mends its own expectation tests nothing.
        if (Environment.GetEnvironmentVariable("WIJK_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{name} is not there; set WIJK_UPDATE_GOLDEN=1 to make it, and look at it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
