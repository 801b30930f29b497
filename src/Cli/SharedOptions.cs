using System.CommandLine;

namespace WijkNetwerk.Cli;

/// <summary>The options that mean the same everywhere. A command takes those that apply to it.</summary>
/// <remarks>Every value is read as text and checked by this program, so that what is wrong is said in the reader's language.</remarks>
internal sealed class SharedOptions
{
    /// <summary>Language of messages.</summary>
    public Option<string> Language { get; } = new("--lang") { HelpName = "nl|en", Recursive = true };

    /// <summary>Shows where in the program a fault came from.</summary>
    public Option<bool> Debug { get; } = new("--debug") { Recursive = true };

    /// <summary>Shows help.</summary>
    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Recursive = true };

    /// <summary>The project database.</summary>
    public Option<string> Database { get; } = new("--db") { HelpName = "FILE", Required = true };

    /// <summary>The project database, of a command that can do without one.</summary>
    public Option<string> DatabaseToo { get; } = new("--db") { HelpName = "FILE" };

    /// <summary>The organisations it is about.</summary>
    public Option<string[]> For { get; } = new("--for") { HelpName = "ID" };

    /// <summary>For whom the results are.</summary>
    public Option<string> Audience { get; } = new("--audience") { HelpName = "internal|members|public" };

    /// <summary>The reference date.</summary>
    public Option<string> At { get; } = new("--at") { HelpName = "DATE" };

    /// <summary>The seed of everything random.</summary>
    public Option<string> Seed { get; } = new("--seed") { HelpName = "N" };

    /// <summary>The profile.</summary>
    public Option<string> Profile { get; } = new("--profile") { HelpName = "FILE" };

    /// <summary>Whole organisations or departments.</summary>
    public Option<string> Level { get; } = new("--ref") { HelpName = "root|department" };

    /// <summary>What paths between people may use.</summary>
    public Option<string> Mode { get; } = new("--mode") { HelpName = "strict|optimistic|co-members" };

    /// <summary>On which network structural holes are computed.</summary>
    public Option<string> Holes { get; } = new("--holes") { HelpName = "whole|ego" };

    /// <summary>From which strength on a tie is strong.</summary>
    public Option<string> Threshold { get; } = new("--threshold") { HelpName = "N" };

    /// <summary>Which reported ties count.</summary>
    public Option<string> Confirm { get; } = new("--confirm") { HelpName = "union|intersection|reconstruction" };

    /// <summary>How many plausible networks are drawn.</summary>
    public Option<string> Draws { get; } = new("--draws") { HelpName = "N" };

    /// <summary>How results are written.</summary>
    public Option<string> Format { get; } = new("--format") { HelpName = "table|csv|json" };

    /// <summary>What the tables of files mean.</summary>
    public Option<string> Map { get; } = new("--map") { HelpName = "FILE" };

    /// <summary>To whom something is given.</summary>
    public Option<string> Recipient { get; } = new("--recipient") { HelpName = "TEXT" };

    /// <summary>The day on which it is given.</summary>
    public Option<string> GivenOn { get; } = new("--given") { HelpName = "DATE" };

    /// <summary>Any finding stops the work.</summary>
    public Option<bool> Strict { get; } = new("--strict");

    /// <summary>The options that say how an ecosystem is read.</summary>
    public IEnumerable<Option> Reading => [At, Level, Mode, Holes, Threshold, Confirm, Profile, Seed];
}
