/** Users, sellers, traders, shared pools: state plus small decision rules. */
package chokepoint.core.agent;
