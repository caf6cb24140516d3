/** What lost output costs Japan. */
package chokepoint.core.damage;
