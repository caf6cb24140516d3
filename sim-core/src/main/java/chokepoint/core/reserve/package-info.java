/** The national reserve: what it holds, what policies add to it, when and to whom it is released, and when it buys again. */
package chokepoint.core.reserve;
