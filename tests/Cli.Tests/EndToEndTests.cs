using System.Diagnostics;
using System.Text;

namespace WijkNetwerk.Cli.Tests;

/// <summary>The program as people start it.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Data_goes_to_standard_output_and_progress_to_standard_error()
    {
        using var program = Start("run", _terminal.SmallProject(), "--out", "out", "--lang", "nl");
        var (data, messages) = Finish(program);
        Assert.Equal(ExitCodes.Done, program.ExitCode);
        Assert.Contains("De uitkomsten staan in out", Encoding.UTF8.GetString(data), StringComparison.Ordinal);
        Assert.Contains("Tabellen lezen en controleren…\n", messages, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', messages);
        Assert.NotEqual(0xEF, data[0]);
    }

    [Fact]
    public void The_exit_code_reaches_the_shell()
    {
        using var program = Start("score", "--db", "nergens.db", "--lang", "nl");
        var (data, messages) = Finish(program);
        Assert.Equal(ExitCodes.FileTrouble, program.ExitCode);
        Assert.Empty(data);
        Assert.Contains("Er is geen database", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_system_is_used()
    {
        using var program = Start("--help");
        var (data, _) = Finish(program);
        Assert.Contains("Gebruik:", Encoding.UTF8.GetString(data), StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_without_cultures_will_do()
    {
        // As in the smallest containers.
        using var program = Start(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), "run", _terminal.SmallProject(), "--out", "out", "--lang", "nl");
        var (data, messages) = Finish(program);
        Assert.True(program.ExitCode == ExitCodes.Done, messages);
        Assert.Contains("De uitkomsten staan in out", Encoding.UTF8.GetString(data), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_asked_to_end_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to ask a program to end.");
        using var program = Start("run", Terminal.RealSet, "--out", "out");
        program.StandardError.ReadLine();
        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Finish(program);
        if (program.ExitCode == ExitCodes.Done)
        {
            // It was faster than the signal: then the run is whole.
            Assert.True(File.Exists(_terminal.Path("out", "run.json")));
            return;
        }

        Assert.Equal(ExitCodes.Interrupted, program.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_terminal.Folder));
    }

    private Process Start(params string[] args) => Start(("LC_ALL", "nl_NL.UTF-8"), args);

    private Process Start((string Name, string Value) variable, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WijkNetwerk.Cli.dll"), .. args])
        {
            WorkingDirectory = _terminal.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "nl_NL.UTF-8";
        start.Environment[variable.Name] = variable.Value;
        return Process.Start(start)!;
    }

    private static (byte[] Data, string Messages) Finish(Process program)
    {
        using var data = new MemoryStream();
        var copying = program.StandardOutput.BaseStream.CopyToAsync(data);
        var messages = program.StandardError.ReadToEnd();
        copying.GetAwaiter().GetResult();
        program.WaitForExit();
        return (data.ToArray(), messages);
    }
}
