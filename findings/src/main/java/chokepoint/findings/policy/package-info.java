/** What policies are worth: accounts of who pays and gains, paired differences and their marks, scoreboard, regret, goals of the search. */
package chokepoint.findings.policy;
