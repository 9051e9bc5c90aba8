import { playPart } from '../support/model'

playPart(1)
