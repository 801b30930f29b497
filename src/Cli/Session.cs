using System.CommandLine;

namespace WijkNetwerk.Cli;

/// <summary>One use of the program: what was asked, where the answer goes, in which language.</summary>
internal sealed class Session
{
    private readonly bool _isLanguageGiven;

    /// <summary>Starts a session in the language that was asked for, or in the system's.</summary>
    public Session(ParseResult asked, SharedOptions shared, TextWriter data, TextWriter messages, CommandEnvironment environment)
    {
        (Asked, Shared, Messages, Environment) = (asked, shared, messages, environment);
        Data = environment.Columns is { } columns ? new Output.ScreenWriter(data, columns) : data;
        var given = asked.GetResult(shared.Language)?.Tokens is [var token, ..] ? token.Value : null;
        _isLanguageGiven = given is not null && Languages.IsKnown(given);
        Texts = new Texts(_isLanguageGiven ? given! : Languages.Of(environment));
    }

    /// <summary>What was asked.</summary>
    public ParseResult Asked { get; }

    /// <summary>The options that mean the same everywhere.</summary>
    public SharedOptions Shared { get; }

    /// <summary>Where data goes.</summary>
    public TextWriter Data { get; }

    /// <summary>Where messages and progress go.</summary>
    public TextWriter Messages { get; }

    /// <summary>The machine.</summary>
    public CommandEnvironment Environment { get; }

    /// <summary>The texts in the reader's language.</summary>
    public Texts Texts { get; private set; }

    /// <summary>nl or en.</summary>
    public string Language => Texts.Language;

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => Environment.Cancellation;

    /// <summary>How results are written.</summary>
    public OutputFormat Format => Choice(Shared.Format, OutputFormat.Table, ("table", OutputFormat.Table), ("csv", OutputFormat.Csv), ("json", OutputFormat.Json));

    /// <summary>Takes the language of a project, unless the user asked for one.</summary>
    public void Adopt(string? language)
    {
        if (!_isLanguageGiven && language is not null && Languages.IsKnown(language) && language != Language)
        {
            Texts = new Texts(language);
        }
    }

    /// <summary>Says something to the reader, beside the data.</summary>
    public void Say(string key, params ReadOnlySpan<object?> values) => SayText(Texts.Of(key, values));

    /// <summary>Says how many there are of something, beside the data: <c>key.one</c> or <c>key.many</c>.</summary>
    public void SayCount(string key, long number) => SayText(Texts.Count(key, number));

    /// <summary>Says a text to the reader, beside the data.</summary>
    public void SayText(string text)
    {
        Messages.Write(text);
        Messages.Write('\n');
        Messages.Flush();
    }

    /// <summary>The text of an option, or null when it is not given.</summary>
    public string? Value(Option<string> option) => Asked.GetResult(option) is null ? null : Asked.GetValue(option);

    /// <summary>The values of an option that may be given several times, in the order given, each once.</summary>
    public string[] Values(Option<string[]> option) =>
        Asked.GetResult(option) is null ? [] : [.. (Asked.GetValue(option) ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether an option is given.</summary>
    public bool Is(Option<bool> option) => Asked.GetResult(option) is not null && Asked.GetValue(option);

    /// <summary>One of a few words.</summary>
    public T Choice<T>(Option<string> option, T instead, params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        if (Value(option) is not { } given)
        {
            return instead;
        }

        var words = new List<string>();
        foreach (var (word, meaning) in choices)
        {
            if (word == given)
            {
                return meaning;
            }

            words.Add(word);
        }

        throw StopException.Usage("usage.choice", option.Name, given, string.Join(", ", words));
    }

    /// <summary>A whole number, at least a lowest one. What has too many digits hears the highest too.</summary>
    public int? Whole(Option<string> option, int lowest)
    {
        if (Value(option) is not { } given)
        {
            return null;
        }

        return int.TryParse(given, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= lowest
            ? number
            : throw (given.All(char.IsAsciiDigit) && given.TrimStart('0').Length >= int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture).Length
                ? StopException.Usage("usage.wholebetween", option.Name, given, lowest, int.MaxValue)
                : StopException.Usage("usage.whole", option.Name, given, lowest));
    }

    /// <summary>A number; decimal comma and decimal point are both read.</summary>
    public double? Number(Option<string> option)
    {
        if (Value(option) is not { } given)
        {
            return null;
        }

        return double.TryParse(
            given.Replace(',', '.'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw StopException.Usage("usage.number", option.Name, given);
    }

    /// <summary>A day, as <c>2025-02-01</c>.</summary>
    public DateOnly? Date(Option<string> option)
    {
        if (Value(option) is not { } given)
        {
            return null;
        }

        return ParseDate(given) ?? throw StopException.Usage("usage.date", option.Name, given);
    }

    /// <summary>What to say of an option that must be given here and is not; nothing when it is.</summary>
    public IEnumerable<WrongUsage> Missing(Option<string> option) =>
        Value(option) is null ? [new("usage.required", $"{option.Name} {Help.Values.Name(option.HelpName!, Texts)}")] : [];

    /// <summary>What to say of an option that holds no date; nothing when it does, or is not given.</summary>
    public IEnumerable<WrongUsage> WrongDate(Option<string> option) =>
        Value(option) is { } given && ParseDate(given) is null ? [new("usage.date", option.Name, given)] : [];

    private static DateOnly? ParseDate(string text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For a reader at a screen.</summary>
    Table,

    /// <summary>For a spreadsheet.</summary>
    Csv,

    /// <summary>For a program.</summary>
    Json,
}
