namespace WijkNetwerk.Cli.Tests;

/// <summary>A database in a folder that one may read but not write, as colleagues and archives have it.</summary>
public sealed class ReadOnlyTests
{
    [Fact]
    public void Who_may_only_read_gets_every_result_and_hears_that_what_is_given_is_not_kept()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever may do everything is refused nothing.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no mode of a file.");
            return;
        }

        using var terminal = new Terminal();
        Directory.CreateDirectory(terminal.Path("map met spatie#1"));
        terminal.Run("import", terminal.SmallProject(), "--db", terminal.Path("map met spatie#1", "x.db")).IsDone();
        var (folder, database) = (terminal.Path("map met spatie#1"), terminal.Path("map met spatie#1", "x.db"));
        var before = File.ReadAllBytes(database);
        var scores = terminal.Run("score", "--db", database, "--format", "csv").IsDone().Data;
        var mode = File.GetUnixFileMode(folder);
        File.SetUnixFileMode(database, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Equal(scores, terminal.Run("score", "--db", database, "--format", "csv").IsDone().Data);
            foreach (var command in new[] { "risks", "privacy", "imports" })
            {
                terminal.Run([command, .. command == "imports" ? new[] { "list" } : [], "--db", database, .. command == "privacy" ? new[] { "--audience", "public" } : []]).IsDone();
            }

            var given = terminal.Run("export", "--db", database, "--to", "graphml", "--audience", "public", "--out", "uit.graphml").IsDone();
            Assert.Contains("could not be kept in it", given.Messages, StringComparison.Ordinal);
            Assert.True(File.Exists(terminal.Path("uit.graphml")));
            terminal.Run("import", terminal.Path("small"), "--db", database).Stops(ExitCodes.FileTrouble, "cannot be made or written");
            Assert.Equal(before, File.ReadAllBytes(database));
        }
        finally
        {
            File.SetUnixFileMode(folder, mode);
        }
    }
}
