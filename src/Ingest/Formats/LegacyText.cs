using System.Buffers;
using System.Text;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Bytes that are not all UTF-8: what older programs wrote, or rows of two programs pasted into one file.</summary>
/// <remarks>
/// More UTF-8 than other bytes: letter by letter UTF-8, and what is none as Windows-1252. Otherwise Windows-1252 as a whole, or Mac Roman when that is sure: letters
/// that Windows-1252 does not have or that stand inside no word (<c>CafŽ</c>, <c>košperatie</c>), and none of the accented letters where Windows-1252 has them.
/// </remarks>
internal static class LegacyText
{
    // .NET knows these only through this provider; asking it directly changes no global setting.
    private static readonly Encoding Windows1252 = Of(1252);
    private static readonly Encoding MacRoman = Of(10000);

    // No sign in Windows-1252.
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    // In Windows-1252 ƒ † ‡ ˆ Š Œ Ž • ˜ Ÿ, which stand inside no word; in Mac Roman É Ü á à ä å é ï ò ü.
    private static readonly SearchValues<byte> NotInWords = SearchValues.Create([0x83, 0x86, 0x87, 0x88, 0x8A, 0x8C, 0x8E, 0x95, 0x98, 0x9F]);

    /// <summary>Reads the bytes.</summary>
    public static (byte[] Utf8, string Encoding, EncodingDoubt? Doubt) Read(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = Count(bytes);
        if (valid > invalid)
        {
            var (mixed, first) = Mixed(bytes);
            return (mixed, "utf-8", new EncodingDoubt(first, invalid, "Windows-1252"));
        }

        var (isMac, odd, firstOdd) = Look(bytes);
        if (isMac)
        {
            return (Encoding.Convert(MacRoman, Encoding.UTF8, bytes.ToArray()), "macintosh", new EncodingDoubt(Offset(bytes, firstOdd, MacRoman), odd, "Mac Roman"));
        }

        var text = Encoding.Convert(Windows1252, Encoding.UTF8, bytes.ToArray());
        return (text, "windows-1252",
            valid > 0 ? new EncodingDoubt(Offset(bytes, FirstValid(bytes), Windows1252), valid, "Windows-1252")
            : odd > 0 ? new EncodingDoubt(Offset(bytes, firstOdd, Windows1252), odd, "Windows-1252")
            : null);
    }

    private static (int Valid, int Invalid) Count(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        for (var i = 0; i < bytes.Length;)
        {
            i += Next(bytes[i..], out var isValid);
            valid += isValid == true ? 1 : 0;
            invalid += isValid == false ? 1 : 0;
        }

        return (valid, invalid);
    }

    /// <summary>The length of the next sign, and whether it is UTF-8; null for the signs that every encoding has.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, out bool? isValid)
    {
        if (bytes[0] < 0x80)
        {
            isValid = null;
            return 1;
        }

        isValid = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
        return isValid == true ? length : 1;
    }

    private static (byte[] Utf8, int First) Mixed(ReadOnlySpan<byte> bytes)
    {
        var (text, first) = (new ArrayBufferWriter<byte>(bytes.Length + 64), -1);
        for (var i = 0; i < bytes.Length;)
        {
            var length = Next(bytes[i..], out var isValid);
            if (isValid == false)
            {
                first = first < 0 ? text.WrittenCount : first;
                text.Write(Encoding.UTF8.GetBytes(Windows1252.GetString(bytes.Slice(i, 1))));
            }
            else
            {
                text.Write(bytes.Slice(i, length));
            }

            i += length;
        }

        return (text.WrittenSpan.ToArray(), first);
    }

    /// <summary>Letters that Windows-1252 makes no words of, and whether Mac Roman surely does.</summary>
    private static (bool IsMac, int Odd, int First) Look(ReadOnlySpan<byte> bytes)
    {
        var (odd, first, sure, isWindows) = (0, -1, false, false);
        for (var i = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF); i >= 0 && i < bytes.Length; i++)
        {
            var sign = bytes[i];
            isWindows |= sign >= 0xE0;
            if (sign is < 0x80 or > 0x9F)
            {
                continue;
            }

            var (isAfter, isBefore) = (i > 0 && char.IsAsciiLetterLower((char)bytes[i - 1]), i + 1 < bytes.Length && char.IsAsciiLetterLower((char)bytes[i + 1]));
            // A dagger or bullet may stand behind a word, and an opening quotation mark inside one by mistake: odd, and no proof.
            var isProof = Undefined.Contains(sign) || (isAfter && (NotInWords.Contains(sign) && (isBefore || sign is 0x8E or 0x9F)))
                || (sign == 0x9A && bytes[..i] is [.., (byte)'c' or (byte)'C', (byte)'o'] && bytes[(i + 1)..] is [(byte)'p', ..]);
            if (isProof || (isAfter && (sign == 0x91 || NotInWords.Contains(sign))))
            {
                odd++;
                first = first < 0 ? i : first;
                sure |= isProof;
            }
        }

        return (sure && !isWindows, odd, first);
    }

    private static int FirstValid(ReadOnlySpan<byte> bytes)
    {
        var i = 0;
        while (i < bytes.Length)
        {
            var length = Next(bytes[i..], out var isValid);
            if (isValid == true)
            {
                return i;
            }

            i += length;
        }

        return i;
    }

    private static int Offset(ReadOnlySpan<byte> bytes, int index, Encoding encoding) => Encoding.UTF8.GetByteCount(encoding.GetString(bytes[..index]));

    private static Encoding Of(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? throw new NotSupportedException($"Code page {codePage} is not available on this system.");
}

/// <summary>Letters of a text that may not be what was written.</summary>
/// <param name="At">Where the first stands, in bytes of the text as UTF-8.</param>
/// <param name="Count">How many there are.</param>
/// <param name="ReadAs">The encoding in which they were read.</param>
internal sealed record EncodingDoubt(int At, int Count, string ReadAs);
