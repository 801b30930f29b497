namespace WijkNetwerk.Viz.Tests;

/// <summary>Compares text with a committed file, byte for byte.</summary>
internal static class Golden
{
    public static void Matches(string name, string actual)
    {
        var path = System.IO.Path.Combine(Folder(), name);
        // Only on request: a test that mends its own expectation tests nothing.
        if (Environment.GetEnvironmentVariable("WIJK_UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{name} is not there; set WIJK_UPDATE_GOLDEN=1 to make it, and look at it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    // The build maps source paths away, so the folder is found from where the tests run.
    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "WijkNetwerk.sln"))) folder = folder.Parent;
        return System.IO.Path.Combine(folder!.FullName, "tests", "Viz.Tests", "Golden");
    }
}
