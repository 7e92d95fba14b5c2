// The kinds of field that headers and small files share.
import { z } from 'zod'
import { decodeBase32 } from '../kernel/base32'
import { isStamp } from '../oplog/stamp'
import { isDevice, isHash, MAX_SEQ } from './names'

/** The container format of this program; a file of another is left unread. */
export const FORMAT = 1

export const device = z.string().refine(isDevice)
/** 80 random bits, minted with the vault. */
export const vaultId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
/** Names a data key without telling anything of it. */
export const keyId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
export const hash = z.string().refine(isHash)
export const seq = z.int().min(1).max(MAX_SEQ)
/** 32 random bits of one process start. */
export const incarnation = z.int().min(0).max(0xffffffff)
/** UTC ms. */
export const time = z.int().min(0).max(8_640_000_000_000_000)
export const stamp = z.string().refine(isStamp)
/** Data and reader versions count up from 1. */
export const version = z.int().min(1)

/** Bytes as base32 of exactly that many. */
export const bytesText = (length: number) => z.string().refine((text) => decodeBase32(text, length) !== undefined)
export const NONCE_BYTES = 12
export const nonce = bytesText(NONCE_BYTES)
