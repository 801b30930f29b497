using System.Collections.Immutable;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Cli.Exporting;

/// <summary>Writes a folder of tables whole or not at all. A former export in it is replaced; a folder with anything else in it is left alone.</summary>
internal static class ExportFolder
{
    private static readonly string[] Own = [.. Enum.GetValues<TableKind>().Select(kind => $"{TableNames.Of(kind)}.csv"), ProjectFile.FileName, DataPackage.FileName];

    /// <summary>Writes the files.</summary>
    /// <param name="given">The folder as the user wrote it.</param>
    /// <param name="path">Its absolute path.</param>
    /// <param name="files">Name and bytes of each file.</param>
    /// <exception cref="StopException">It cannot be written, or holds something else; what was there is still there.</exception>
    public static void Write(string given, string path, ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        var target = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(target))
        {
            throw StopException.File("out.file", given);
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName).FirstOrDefault(name => !Own.Contains(name)) is { } other)
        {
            throw StopException.File("out.other", given, other);
        }

        var beside = $"{target}.{Path.GetRandomFileName()}";
        var former = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(beside);
            foreach (var (name, bytes) in files)
            {
                File.WriteAllBytes(Path.Combine(beside, name), bytes);
            }

            Replace(target, beside, former);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }

            throw StopException.File(problem, "file.cannotwrite", given);
        }
    }

    private static void Replace(string target, string beside, string former)
    {
        var isThere = Directory.Exists(target);
        if (isThere)
        {
            Directory.Move(target, former);
        }

        try
        {
            Directory.Move(beside, target);
        }
        catch (Exception problem) when (isThere && problem is IOException or UnauthorizedAccessException)
        {
            // What was there goes back to its place before anything is said.
            Directory.Move(former, target);
            throw;
        }

        if (isThere)
        {
            Directory.Delete(former, recursive: true);
        }
    }
}
