using System.Text;

namespace WijkNetwerk.Cli.Drawings;

/// <summary>Writes one file whole or not at all.</summary>
internal static class WholeFile
{
    // Most systems take names of 255 bytes; what a figure is called comes before the id.
    private const int LongestName = 100;

    /// <summary>Writes a text, UTF-8 without a byte-order mark; a file that was there is replaced.</summary>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="StopException">It cannot be written; what was there is still there.</exception>
    public static void Write(string given, string path, string text) => Write(given, path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes bytes; a file that was there is replaced.</summary>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="StopException">It cannot be written; what was there is still there.</exception>
    public static void Write(string given, string path, byte[] bytes)
    {
        if (Directory.Exists(path))
        {
            throw StopException.File("file.isfolder", given);
        }

        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }

            throw StopException.File(problem, "file.cannotwrite", given);
        }
    }

    /// <summary>A file name for an id: letters, digits, - and _; anything else, such as a slash, becomes _. What is too long for a file name is cut off.</summary>
    public static string Name(string id) =>
        string.Concat(id.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
}
