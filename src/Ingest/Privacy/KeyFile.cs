using System.Security.Cryptography;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>The key of the pseudonyms, in a file of its own, outside everything that may be passed on.</summary>
/// <remarks>The file holds 64 or more hexadecimal digits; on systems that know permissions nobody but its owner may read it.</remarks>
public static class KeyFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A folder that holds one of these is that of a project or of a run.
    private static readonly string[] Marks = [ProjectFile.FileName, "run.json"];

    /// <summary>Makes a key and writes it.</summary>
    /// <param name="path">The file; must not be there yet.</param>
    /// <param name="folders">Folders that are passed on: of the database, of the output.</param>
    /// <exception cref="PrivacyException">The file is there already, or lies where it may be passed on.</exception>
    public static void Make(string path, IEnumerable<string> folders)
    {
        CheckPlace(path, folders);
        if (File.Exists(path))
        {
            throw new PrivacyException(PrivacyFault.KeyThere, [path]);
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using var file = new StreamWriter(path, options);
        file.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Pseudonyms.KeyBytes)));
        file.Write('\n');
    }

    /// <summary>Reads a key.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folders">Folders that are passed on: of the database, of the output.</param>
    /// <returns>The key.</returns>
    /// <exception cref="PrivacyException">It is not there, lies where it may be passed on, may be read by others, or holds no key.</exception>
    public static byte[] Read(string path, IEnumerable<string> folders)
    {
        if (!File.Exists(path))
        {
            throw new PrivacyException(PrivacyFault.KeyMissing, [path]);
        }

        CheckPlace(path, folders);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) is var mode && (mode & ~Owner) != 0)
        {
            throw new PrivacyException(PrivacyFault.KeyReadable, [path, Convert.ToString((int)mode, 8)]);
        }

        var text = File.ReadAllText(path).Trim();
        return text.Length >= 2 * Pseudonyms.KeyBytes && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new PrivacyException(PrivacyFault.KeyWrong, [path]);
    }

    private static void CheckPlace(string path, IEnumerable<string> folders)
    {
        var refused = folders.Select(Real).ToHashSet(StringComparer.Ordinal);
        var start = Real(Path.GetDirectoryName((File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path))!);
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // The folder of the database counts as it is: somebody who keeps it in their home folder may keep the key deeper in there.
            if ((folder == start && refused.Contains(folder)) || Marks.Any(mark => File.Exists(Path.Combine(folder, mark))))
            {
                throw new PrivacyException(PrivacyFault.KeyInside, [path, folder]);
            }
        }
    }

    private static string Real(string folder) =>
        Path.TrimEndingDirectorySeparator(
            (Directory.Exists(folder) ? new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(folder));
}
