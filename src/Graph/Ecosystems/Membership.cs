namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>A person who belongs to an organisation; structure, never a social tie.</summary>
/// <param name="Person">Id of the person, role or group.</param>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Role">board, leader, volunteer, member, employee or official; null when not stated.</param>
/// <param name="Period">When it holds.</param>
public sealed record Membership(string Person, string Organisation, string? Role = null, Period Period = default);

/// <summary>An actor who was at an event; two-mode, projected only on request.</summary>
/// <param name="Actor">Id of who was there.</param>
/// <param name="Event">Id of the event.</param>
/// <param name="Date">When; null when not stated.</param>
/// <param name="Role">As what; null when not stated.</param>
public sealed record Attendance(string Actor, string Event, PartialDate? Date = null, string? Role = null);

/// <summary>Who was asked what, so that "not mentioned" and "asked and denied" differ.</summary>
/// <param name="Informant">Id of the actor who was or was not asked.</param>
/// <param name="Channel">The channel of the profile; <c>*</c> is every channel, <c>structure</c> or <c>membership</c> the list of members.</param>
/// <param name="Asked">Whether the informant was asked.</param>
/// <param name="Complete">Whether the answer names every such relation.</param>
/// <param name="Date">When; null when not stated.</param>
/// <param name="Document">Where it is written down; null when not stated.</param>
public sealed record Coverage(string Informant, string Channel, bool Asked, bool Complete, PartialDate? Date = null, string? Document = null);
