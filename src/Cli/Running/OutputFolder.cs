using System.Text.Json;

namespace WijkNetwerk.Cli.Running;

/// <summary>The folder of a run: written beside its place, and put there whole or not at all.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _target;
    private readonly string? _madeParent;
    private bool _isCommitted;

    private OutputFolder(string target, string work, string? madeParent) => (_target, Work, _madeParent) = (target, work, madeParent);

    /// <summary>Where to write, until the run is complete.</summary>
    public string Work { get; }

    /// <summary>Where the run will stand, and a former one may.</summary>
    public string Place => _target;

    /// <summary>What is left of a former run because it could not be removed; null when nothing is.</summary>
    public string? Leftover { get; private set; }

    /// <summary>Makes sure that the place is free or holds a former run, and makes a folder beside it.</summary>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="path">The absolute path.</param>
    /// <exception cref="StopException">The place cannot be used; nothing was changed.</exception>
    public static OutputFolder Open(string given, string path)
    {
        if (File.Exists(path))
        {
            throw StopException.File("out.file", given);
        }

        var link = Directory.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true) : null;
        var target = Path.TrimEndingDirectorySeparator(link?.FullName ?? path);
        if (Path.GetDirectoryName(target) is not { } parent)
        {
            throw StopException.File("out.other", given, target);
        }

        if (Directory.Exists(target) && FormerRun.Stranger(target) is { } stranger)
        {
            throw StopException.File("out.other", given, stranger);
        }

        try
        {
            var made = FirstMissing(parent);
            Directory.CreateDirectory(parent);
            var work = Path.Combine(parent, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            Directory.CreateDirectory(work);
            return new OutputFolder(target, work, made);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw StopException.File(problem, "out.readonly", given);
        }
    }

    /// <summary>Puts the run in its place; a former run makes room.</summary>
    public void Commit()
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(Work, _target);
            _isCommitted = true;
            return;
        }

        // Looked at again: the run took a while, and nobody's file may disappear.
        if (FormerRun.Stranger(_target) is { } stranger)
        {
            throw StopException.File("out.other", _target, stranger);
        }

        var former = Work + ".former";
        Directory.Move(_target, former);
        try
        {
            Directory.Move(Work, _target);
        }
        catch
        {
            Directory.Move(former, _target);
            throw;
        }

        _isCommitted = true;
        try
        {
            Directory.Delete(former, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The new run is in its place; that an old file is still open elsewhere is said, and no reason to fail.
            Leftover = former;
        }
    }

    /// <summary>Leaves nothing behind when the run was not completed.</summary>
    public void Dispose()
    {
        if (_isCommitted)
        {
            return;
        }

        if (Directory.Exists(Work))
        {
            Directory.Delete(Work, recursive: true);
        }

        for (var made = _madeParent is null ? null : Path.GetDirectoryName(Work);
            made is not null && made.Length >= _madeParent!.Length && Directory.Exists(made) && !Directory.EnumerateFileSystemEntries(made).Any();
            made = Path.GetDirectoryName(made))
        {
            Directory.Delete(made);
        }
    }

    // The highest folder on the way that is not there yet, so that it can be taken away again.
    private static string? FirstMissing(string folder)
    {
        string? missing = null;
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing = at;
        }

        return missing;
    }
}

/// <summary>Recognises a former run, so that only what this program wrote is ever replaced.</summary>
internal static class FormerRun
{
    private static readonly string[] Own = [RunRecord.FileName, RoCrate.FileName, RunWork.Database, RunWork.Database + "-wal", RunWork.Database + "-shm"];

    /// <summary>The first file in a folder that no run of this program wrote; null when there is none.</summary>
    public static string? Stranger(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0)
        {
            return Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault();
        }

        var known = Outputs(Path.Combine(folder, RunRecord.FileName));
        return files.FirstOrDefault(f => known is null || !(known.Contains(f) || Own.Contains(f)));
    }

    // What a run says it wrote; null when it is no record of a run of ours.
    private static HashSet<string>? Outputs(string record)
    {
        if (!File.Exists(record))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(record));
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("program", out var program) && program.ValueEquals(CommandLine.ProgramName)
                && root.TryGetProperty("outputs", out var outputs) && outputs.ValueKind == JsonValueKind.Array
                ? [.. outputs.EnumerateArray().Select(o => o.GetProperty("file").GetString()!)]
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // A file of that name which is not ours: then nothing in the folder is.
            return null;
        }
    }
}
